import { defineAsyncComponent } from 'vue'
import type { FrontModule } from '../../app/module.ts'

/** Where somebody lives, as a part of a form. */
export const HomePosition = defineAsyncComponent(() => import('./HomePosition.vue'))

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
