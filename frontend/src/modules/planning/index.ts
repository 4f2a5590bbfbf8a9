import type { FrontModule } from '../../app/module.ts'

/** Better orders for the rounds of a day: searched, compared, accepted, made by hand. */
export const planning: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/rounds/optimise',
      name: 'planning',
      component: () => import('./PlanningPage.vue'),
      meta: { messages: ['planning'], permissions: ['rounds:see'], title: 'planning.title' },
    },
  ],
  nav: [],
}
