import type { Weekday } from '#kernel/day'

/** A depot's place in a round; the order of the stops is the order of driving. */
interface Stop {
  readonly depot: string
}

/** What staff edit of a round, apart from its stops (RND-01). */
export interface RoundDetails {
  readonly name: string
  readonly weekday: Weekday
  /** The weekday on which it is packed. */
  readonly preparationWeekday: Weekday
  readonly colour: string
  readonly position: number
}

/** A tour that leaves on a weekday and serves depots in order. */
export interface Round extends RoundDetails {
  readonly code: string
  readonly stops: readonly Stop[]
  readonly archived: boolean
  readonly version: number
}
