import type { Clock } from '#kernel/clock'
import type { NewId } from '#kernel/ids'
import type { Commit } from '#platform/dynamo'
import type { SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import type { Subscriptions } from '../store/subscriptions-store.ts'

/** All that the actions and views of this house may touch. */
export interface SubscriptionsNeeds {
  readonly subscriptions: Subscriptions
  /** Which members, plans, depots and rounds a subscription may name. */
  readonly subscriptionSurroundings: () => Promise<SubscriptionSurroundings>
  readonly clock: Clock
  readonly newId: NewId
  readonly commit: Commit
}

/** There is no such subscription. */
export interface SubscriptionNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
