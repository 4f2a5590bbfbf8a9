export type { LoadNeeds } from './actions/load-needs.ts'
export type { MyNeeds } from './actions/my-needs.ts'
export type { SubscriptionsNeeds } from './actions/needs.ts'
export { inferringFrom } from './domain/infer-terms.ts'
export { askingIn } from './domain/subscribed-weeks.ts'
export type { Rhythm, Subscription } from './domain/subscription.ts'
export type { SubscriptionSurroundings } from './domain/subscription-lifecycle.ts'
export { SUBSCRIPTIONS_FAMILY } from './family.ts'
export { loadRoutes } from './http/load-routes.ts'
export { myRoutes } from './http/my-routes.ts'
export { subscriptionRoutes } from './http/subscription-routes.ts'
export { subscriptionPatterns } from './store/keys.ts'
export { openSubscriptions, type SubscriptionBook, type Subscriptions } from './store/subscriptions-store.ts'
export { openPackingLoads } from './views/packing-load.ts'
export { openPlacesTaken } from './views/places-taken.ts'
export {
  type DepotUse,
  type RunningSubscriptions,
  runningSubscriptions,
} from './views/running-subscriptions.ts'
