import type { FrontModule } from '../../app/module.ts'

/** What a new garden goes through before its first week (GAR-03). */
export const setup: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/set-up',
      name: 'set-up',
      component: () => import('./SetUpPage.vue'),
      // Refusals about the season and the settings have their sentences there.
      meta: {
        messages: ['setup', 'calendar', 'settings'],
        permissions: ['garden:change'],
        title: 'setup.short',
      },
    },
  ],
  nav: [],
}
