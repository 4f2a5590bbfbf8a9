import type { FrontModule } from '../../app/module.ts'

const permissions = ['imports:change']

/** Bringing a whole garden in from CSV files. */
export const imports: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/imports',
      name: 'imports',
      component: () => import('./ImportsScreen.vue'),
      meta: { title: 'imports.title', messages: ['imports'], permissions },
    },
  ],
  nav: [
    {
      route: 'imports',
      label: 'imports',
      icon: 'i-lucide-file-up',
      group: 'garden',
      order: 98,
      permissions,
    },
  ],
}
