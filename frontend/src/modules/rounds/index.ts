import type { FrontModule } from '../../app/module.ts'

/** The tours that leave on a weekday, and the order of their stops. */
export const rounds: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/rounds',
      meta: { messages: ['rounds', 'feeds'], permissions: ['rounds:see'], title: 'rounds.title' },
      children: [
        { path: '', name: 'rounds', component: () => import('./RoundsPage.vue') },
        {
          path: 'new',
          name: 'round-new',
          component: () => import('./RoundNewPage.vue'),
          meta: { title: 'rounds.new.title', permissions: ['rounds:change'] },
        },
        { path: 'round/:code', name: 'round', component: () => import('./RoundPage.vue'), props: true },
      ],
    },
  ],
  nav: [
    {
      route: 'rounds',
      label: 'rounds',
      icon: 'i-lucide-route',
      group: 'places',
      order: 31,
      permissions: ['rounds:see'],
    },
  ],
}
