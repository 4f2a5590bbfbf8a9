export type { SubscriptionsNeeds } from './actions/needs.ts'
export { inferringFrom } from './domain/infer-terms.ts'
export { askingIn } from './domain/subscribed-weeks.ts'
export type { Rhythm, Subscription } from './domain/subscription.ts'
export type { SubscriptionSurroundings } from './domain/subscription-lifecycle.ts'
export { SUBSCRIPTIONS_FAMILY } from './family.ts'
export { subscriptionRoutes } from './http/subscription-routes.ts'
export { subscriptionPatterns } from './store/keys.ts'
export { openSubscriptions, type SubscriptionBook, type Subscriptions } from './store/subscriptions-store.ts'
export {
  type DepotUse,
  type RunningSubscriptions,
  runningSubscriptions,
} from './views/running-subscriptions.ts'
