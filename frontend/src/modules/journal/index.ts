import type { FrontModule } from '../../app/module.ts'

const permissions = ['journal:see']

/** What people did in the back office. */
export const journal: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/journal',
      name: 'journal',
      component: () => import('./JournalScreen.vue'),
      meta: { title: 'journal.title', messages: ['journal'], permissions },
    },
  ],
  nav: [
    {
      route: 'journal',
      label: 'journal',
      icon: 'i-lucide-scroll-text',
      group: 'garden',
      order: 95,
      permissions,
    },
  ],
}
