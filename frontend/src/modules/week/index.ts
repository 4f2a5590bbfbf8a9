import type { FrontModule } from '../../app/module.ts'

/** What is prepared and delivered, week by week and day by day. */
export const week: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/week',
      meta: { messages: ['week'], permissions: ['deliveries:see'], title: 'week.title' },
      children: [
        { path: '', name: 'week', component: () => import('./WeekPage.vue') },
        { path: ':week', name: 'week-of', component: () => import('./WeekPage.vue'), props: true },
        {
          path: 'days/:day',
          name: 'day',
          component: () => import('./DayPage.vue'),
          props: true,
          meta: { title: 'week.day.title' },
        },
      ],
    },
  ],
  nav: [
    {
      route: 'week',
      label: 'week',
      icon: 'i-lucide-calendar-days',
      group: 'week',
      order: 10,
      permissions: ['deliveries:see'],
    },
  ],
}
