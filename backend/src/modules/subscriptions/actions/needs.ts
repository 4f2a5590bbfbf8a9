import type { Clock } from '#kernel/clock'
import type { Day } from '#kernel/day'
import type { NewId } from '#kernel/ids'
import type { Week } from '#kernel/week'
import type { Depots } from '#modules/depots'
import type { Commit, Write } from '#platform/dynamo'
import type { Place } from '../domain/own-move.ts'
import type { SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import type { Subscriptions } from '../store/subscriptions-store.ts'

/** All that the actions and views of this house may touch. */
export interface SubscriptionsNeeds {
  readonly subscriptions: Subscriptions
  /** Which members, plans, depots and rounds a subscription may name, and the weeks in which the garden delivers. */
  readonly subscriptionSurroundings: () => Promise<SubscriptionSurroundings>
  /**
   * Writes that hold a change back when anything moved that it was decided by: what a subscription names, and the other
   * subscriptions, whose touch they stand in for. From the second turn on they come after a little wait.
   */
  readonly subscriptionsStand: (subject: string, turn: number) => Promise<readonly Write[]>
  readonly depots: Pick<Depots, 'all'>
  /** The day on which a round calls at the depot in that week, or null where none does. */
  readonly deliveryDayOf: (week: Week, depot: string, round: string | null) => Promise<Day | null>
  /** Where in those weeks the day on which a round calls is frozen; deliveries know it, a floor above. */
  readonly frozenRounds: (weeks: readonly Week[]) => Promise<(week: Week, place: Place) => boolean>
  readonly clock: Clock
  readonly newId: NewId
  readonly commit: Commit
}

/** There is no such subscription. */
export interface SubscriptionNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
