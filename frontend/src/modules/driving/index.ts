import type { FrontModule } from '../../app/module.ts'

const WORK = ['driving:work']

/** What a driver sees on the phone: the rounds of the day, and one stop after another. */
export const driving: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/driving/:day(\\d{4}-\\d{2}-\\d{2})?',
      name: 'driving',
      component: () => import('./RoundsOfDayScreen.vue'),
      props: true,
      meta: { title: 'driving.day.title', messages: ['driving'], permissions: WORK },
    },
    {
      path: '/driving/:day(\\d{4}-\\d{2}-\\d{2})/:round',
      name: 'driving-round',
      component: () => import('./DriveRoundScreen.vue'),
      props: true,
      meta: { title: 'driving.round.title', messages: ['driving'], permissions: WORK, bare: true },
    },
  ],
  nav: [
    {
      route: 'driving',
      label: 'driving',
      icon: 'i-lucide-truck',
      group: 'week',
      order: 110,
      permissions: WORK,
    },
  ],
}
