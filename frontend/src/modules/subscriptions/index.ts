import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

/** What a member has agreed to receive, with the calendar of deliveries; part of the member's card. */
export const MemberSubscriptions = defineAsyncComponent(() => import('./MemberSubscriptions.vue'))

/** How level the packing of a season is; reached from the calendar. */
export const packingLoadRoute: RouteRecordRaw = {
  path: '/calendar/load/:isoYear(2[01]\\d\\d)?',
  name: 'packing-load',
  component: () => import('./LoadPage.vue'),
  props: true,
  meta: {
    messages: ['subscriptions'],
    permissions: ['subscriptions:see'],
    title: 'subscriptions.load.title',
  },
}

/** The screens under a member's card. */
export const subscriptionRoutes: readonly RouteRecordRaw[] = [
  {
    path: ':number(\\d+)/subscriptions/new',
    name: 'subscription-new',
    component: () => import('./SubscriptionNewPage.vue'),
    props: true,
    meta: { title: 'subscriptions.new.title', permissions: ['subscriptions:change'] },
  },
  {
    path: ':number(\\d+)/subscriptions/:subscription(\\d+)',
    name: 'subscription-edit',
    component: () => import('./SubscriptionEditPage.vue'),
    props: true,
    meta: { title: 'subscriptions.edit', permissions: ['subscriptions:change'] },
  },
]
