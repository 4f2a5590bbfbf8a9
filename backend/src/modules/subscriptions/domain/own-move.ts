import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { type Week, weeksFrom } from '#kernel/week'
import { removeDepotChange, type UnknownDepotChange } from './depot-changes.ts'
import { placeIn } from './subscribed-weeks.ts'
import type { DepotChange, Subscription } from './subscription.ts'
import { lastWeekOf } from './subscription-lifecycle.ts'

/** A depot, and the round by which it is served; null is its only or first one. */
export type Place = Pick<DepotChange, 'depot' | 'round'>

/** When rounds call at places, and until when a member may still change that. */
export interface OwnDays {
  /** The round that calls at the place, or null where none does. */
  readonly roundAt: (place: Place) => string | null
  /** The day on which it calls in that week, or null where none does. */
  readonly dayAt: (week: Week, place: Place) => Day | null
  /** Whether that day can still be changed by the member: before their deadline, and not frozen (CAL-06). */
  readonly isOpen: (week: Week, place: Place) => boolean
  /** Days before a delivery at which it closes for the member. */
  readonly deadlineDays: number
}

/** Refused: what comes on that day can no longer be changed by the member. */
export interface DeadlinePassed {
  readonly kind: 'deadline-passed'
  readonly week: Week
  readonly day: Day
  readonly deadlineDays: number
}

/** Refused: no round calls at the depot, so nobody would bring anything there. */
export interface NoRoundCalls {
  readonly kind: 'no-round-calls'
  readonly depot: string
}

/** Refused: in all of those weeks the baskets are there already. */
export interface AlreadyThere {
  readonly kind: 'already-there'
  readonly depot: string
}

/** The first week that a change decides. */
export const firstWeekOf = (
  { start }: Pick<Subscription, 'start'>,
  { from }: Pick<DepotChange, 'from'>,
): Week => (from < start ? start : from)

/**
 * Whether the member may make that change themselves (SUB-07): the day on which the baskets would have come and the day
 * on which they come instead must both still be open in its first week. Later weeks lie behind it.
 */
export const checkOwnMove = (
  subscription: Subscription,
  move: Omit<DepotChange, 'id'>,
  days: OwnDays,
): Result<null, DeadlinePassed | NoRoundCalls | AlreadyThere> => {
  const first = firstWeekOf(subscription, move)
  if (days.roundAt(move) === null) return refused({ kind: 'no-round-calls', depot: move.depot })
  const closed = closedIn(first, [placeIn(subscription, first), move], days)
  if (closed) return refused(closed)
  const last = lastWeekOf(subscription)
  const weeks = weeksFrom(first, move.to !== null && move.to < last ? move.to : last)
  const isThere = (week: Week) => isSamePlace(placeIn(subscription, week), move, days)
  return weeks.length > 0 && weeks.every(isThere)
    ? refused({ kind: 'already-there', depot: move.depot })
    : ok(null)
}

/** The subscription without that change, which has not begun: no day that it moves has closed for the member. */
export const withdrawOwnMove = (
  subscription: Subscription,
  id: string,
  days: OwnDays,
): Result<Subscription, UnknownDepotChange | DeadlinePassed> => {
  const without = removeDepotChange(subscription, id)
  if (!without.ok) return without
  const move = subscription.depotChanges.find((change) => change.id === id)
  const first = firstWeekOf(subscription, move ?? { from: subscription.start })
  const closed = closedIn(first, [placeIn(subscription, first), placeIn(without.value, first)], days)
  return closed ? refused(closed) : without
}

const closedIn = (week: Week, places: readonly Place[], days: OwnDays): DeadlinePassed | undefined => {
  const place = places.find((one) => !days.isOpen(week, one))
  const day = place && days.dayAt(week, place)
  return day ? { kind: 'deadline-passed', week, day, deadlineDays: days.deadlineDays } : undefined
}

const isSamePlace = (a: Place, b: Place, days: OwnDays): boolean =>
  a.depot === b.depot && days.roundAt(a) === days.roundAt(b)
