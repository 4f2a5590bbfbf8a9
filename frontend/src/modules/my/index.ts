import { defineAsyncComponent } from 'vue'
import type { FrontModule } from '../../app/module.ts'

/** The depots a member chooses from, as a list and a map, with the password of the one chosen. */
export const MoveDepots = defineAsyncComponent(() => import('./MoveDepots.vue'))
export const MovePassword = defineAsyncComponent(() => import('./MovePassword.vue'))
export { canTake, type MyDepot, slotOf } from './moves.ts'

const OWN = ['own:see']

/** What a member sees: the next baskets, the year, the calendar link, own details. */
export const my: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/my/baskets',
      name: 'my-deliveries',
      component: () => import('./MyDeliveriesScreen.vue'),
      meta: { title: 'my.deliveries.title', messages: ['my'], permissions: OWN },
    },
    {
      path: '/my/depot',
      name: 'my-move',
      component: () => import('./MyMoveScreen.vue'),
      meta: { title: 'my.move.title', messages: ['my'], permissions: OWN },
    },
    {
      path: '/my/year/:year(\\d{4})?',
      name: 'my-year',
      component: () => import('./MyYearScreen.vue'),
      props: true,
      meta: { title: 'my.year.title', messages: ['my'], permissions: OWN },
    },
    {
      path: '/my/calendar',
      name: 'my-calendar',
      component: () => import('./MyCalendarScreen.vue'),
      meta: { title: 'my.calendar.title', messages: ['my'], permissions: OWN },
    },
    {
      path: '/my/details',
      name: 'my-details',
      component: () => import('./MyDetailsScreen.vue'),
      meta: { title: 'my.details.title', messages: ['my', 'members'], permissions: OWN },
    },
  ],
  nav: [
    entry('my-deliveries', 'i-lucide-shopping-basket', 100),
    entry('my-year', 'i-lucide-calendar-range', 101),
    entry('my-calendar', 'i-lucide-calendar-sync', 102),
    entry('my-details', 'i-lucide-contact', 104),
  ],
}

function entry(route: string, icon: string, order: number) {
  return { route, label: route, icon, group: 'own' as const, order, permissions: OWN }
}
