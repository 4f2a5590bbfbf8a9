import type { Clock } from '#kernel/clock'
import type { Agenda } from '#modules/deliveries'
import type { Depots } from '#modules/depots'
import type { Settings } from '#modules/garden'
import type { Members } from '#modules/members'
import type { Rounds } from '#modules/rounds'
import type { Commit } from '#platform/dynamo'
import type { Feeds } from '../store/feeds-store.ts'

/** Where this garden stands in the world. */
export interface FeedPlace {
  /** The public address of the garden, ending in a slash. */
  readonly publicUrl: string
  /** Makes the identifiers of events this garden's own. */
  readonly slug: string
}

/** All that the actions and views of this house may touch. */
export interface FeedNeeds {
  readonly feeds: Feeds
  readonly agenda: Agenda
  readonly members: Members
  readonly depots: Depots
  readonly rounds: Rounds
  readonly settings: Settings
  readonly feedPlace: FeedPlace
  readonly clock: Clock
  readonly commit: Commit
}

/** Nobody and nothing has such a feed. */
export interface FeedNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
