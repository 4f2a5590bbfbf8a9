import type { FrontModule } from '../../app/module.ts'
import { packingLoadRoute } from '../subscriptions/index.ts'

/** The year: season, closed weeks, and what is decided about public holidays. */
export const calendar: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/calendar/:isoYear(2[01]\\d\\d)?',
      name: 'calendar',
      component: () => import('./CalendarPage.vue'),
      props: true,
      meta: { messages: ['calendar'], permissions: ['calendar:see'], title: 'calendar.title' },
    },
    packingLoadRoute,
  ],
  nav: [
    {
      route: 'calendar',
      label: 'calendar',
      icon: 'i-lucide-calendar-range',
      group: 'garden',
      order: 60,
      permissions: ['calendar:see'],
    },
  ],
}
