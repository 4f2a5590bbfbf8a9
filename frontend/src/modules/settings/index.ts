import type { FrontModule } from '../../app/module.ts'

/** What the garden tells about itself and how it works. */
export const settings: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/settings',
      name: 'settings',
      component: () => import('./SettingsPage.vue'),
      meta: { messages: ['settings'], permissions: ['garden:see'], title: 'settings.title' },
    },
  ],
  nav: [
    {
      route: 'settings',
      label: 'settings',
      icon: 'i-lucide-settings',
      group: 'garden',
      order: 62,
      permissions: ['garden:change'],
    },
  ],
}
