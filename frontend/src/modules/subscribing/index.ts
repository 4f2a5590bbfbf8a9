import type { FrontModule } from '../../app/module.ts'

const OWN = ['own:see']
const messages = ['my', 'subscribing']

/** What a member has subscribed to, and how they subscribe by themselves; apart from `my`, whose first load is small. */
export const subscribing: FrontModule = {
  kind: 'garden',
  routes: [
    {
      path: '/my/subscriptions',
      name: 'my-subscriptions',
      component: () => import('./MySubscriptionsScreen.vue'),
      meta: { title: 'subscribing.title', messages, permissions: OWN },
    },
    {
      path: '/my/subscriptions/new',
      name: 'my-subscribe',
      component: () => import('./SubscribeScreen.vue'),
      meta: { title: 'subscribing.new.title', messages, permissions: OWN },
    },
  ],
  nav: [
    {
      ...{ route: 'my-subscriptions', label: 'my-subscriptions', icon: 'i-lucide-sprout' },
      ...{ group: 'own', order: 103, permissions: OWN },
    },
  ],
}
