import { ok, type Result, refused } from '#kernel/result'
import { addWeeks, type Week, weeksFrom } from '#kernel/week'
import { QUANTITY_MAX } from './check-subscription.ts'
import { quantityIn } from './subscribed-weeks.ts'
import type { Subscription } from './subscription.ts'
import { lastWeekOf, runsIn } from './subscription-lifecycle.ts'

/** Refused: the subscription does not run in that week. */
export interface WeekOutside {
  readonly kind: 'week-outside'
  readonly week: Week
  readonly first: Week
  readonly last: Week
}

/** Refused: fewer than none or more than a subscription delivers in a week. */
export interface QuantityOutOfRange {
  readonly kind: 'quantity-out-of-range'
  readonly quantity: number
  readonly max: number
}

/** Refused: nothing comes in that week that could be postponed or doubled. */
export interface NothingToMove {
  readonly kind: 'nothing-to-move'
  readonly week: Week
}

/** Refused: that week is over. What happened on a day is corrected by outcomes, never by an exception. */
export interface WeekPast {
  readonly kind: 'week-past'
  readonly week: Week
  readonly thisWeek: Week
}

/** Refused: the rhythm brings something behind that last week; a subscription is cut short by ending it (SUB-10). */
export interface DeliversBehind {
  readonly kind: 'delivers-behind'
  readonly week: Week
  readonly last: Week
}

/**
 * The subscription with that quantity in that week, which is this week or later; null, or what comes anyway, forgets
 * the exception.
 */
export const setException = (
  subscription: Subscription,
  week: Week,
  quantity: number | null,
  thisWeek: Week,
): Result<Subscription, WeekPast | WeekOutside | QuantityOutOfRange> => {
  if (week < thisWeek) return refused({ kind: 'week-past', week, thisWeek })
  if (!runsIn(subscription, week)) return refused(outside(subscription, week))
  if (quantity !== null && !(Number.isInteger(quantity) && quantity >= 0 && quantity <= QUANTITY_MAX))
    return refused({ kind: 'quantity-out-of-range', quantity, max: QUANTITY_MAX })
  const others = subscription.exceptions.filter((exception) => exception.week !== week)
  const same = quantity === null || quantity === quantityIn(subscription, week).usual
  const exceptions = same ? others : [...others, { week, quantity }].toSorted(byWeek)
  return ok({ ...subscription, exceptions, version: subscription.version + 1 })
}

/** The subscription that delivers nothing in that week (SUB-04). */
export const skip = (subscription: Subscription, week: Week, thisWeek: Week) =>
  setException(subscription, week, 0, thisWeek)

/** The subscription that delivers twice its quantity in that week (SUB-03). */
export const double = (subscription: Subscription, week: Week, thisWeek: Week) =>
  setException(subscription, week, subscription.quantity * 2, thisWeek)

/**
 * The subscription whose delivery of one week comes in another, earlier or later, on top of what comes there (SUB-03).
 * With `mayStretch`, which is for plans bound to a number of deliveries, it may come after the last week: the course
 * then ends there, and nothing else comes in the weeks between.
 */
export const postpone = (
  subscription: Subscription,
  { from, to, thisWeek, mayStretch }: Postponement,
): Result<Subscription, WeekPast | WeekOutside | QuantityOutOfRange | NothingToMove> => {
  if (!runsIn(subscription, from)) return refused(outside(subscription, from))
  const moved = quantityIn(subscription, from).quantity
  if (moved === 0 || from === to) return refused({ kind: 'nothing-to-move', week: from })
  const last = lastWeekOf(subscription)
  const stretches =
    mayStretch && subscription.ended === null && to > last && to <= addWeeks(last, STRETCH_MAX)
  const added = stretches
    ? ok(stretched(subscription, to, moved))
    : setException(subscription, to, quantityIn(subscription, to).quantity + moved, thisWeek)
  if (!added.ok) return added
  const emptied = setException(added.value, from, 0, thisWeek)
  return emptied.ok ? ok({ ...emptied.value, version: subscription.version + 1 }) : emptied
}

/** What is moved from which week to which. */
interface Postponement {
  readonly from: Week
  readonly to: Week
  readonly thisWeek: Week
  readonly mayStretch: boolean
}

/**
 * The subscription with several weeks set at once, and its last week taken back where a postponement had stretched it:
 * how a postponement is undone. Behind that last week nothing may have come by itself.
 */
export const setExceptions = (
  subscription: Subscription,
  weeks: readonly { readonly week: Week; readonly quantity: number | null }[],
  end: Week | undefined,
  thisWeek: Week,
): Result<Subscription, WeekPast | WeekOutside | QuantityOutOfRange | DeliversBehind> => {
  let changed = subscription
  for (const { week, quantity } of weeks) {
    const next = setException(changed, week, quantity, thisWeek)
    if (!next.ok) return next
    changed = next.value
  }
  const version = subscription.version + 1
  if (end === undefined) return ok({ ...changed, version })
  if (end < thisWeek) return refused({ kind: 'week-past', week: end, thisWeek })
  if (end < changed.start || end > changed.end) return refused(outside(changed, end))
  const week = weeksFrom(addWeeks(end, 1), changed.end).find((one) => comesByItself(subscription, one))
  if (week) return refused({ kind: 'delivers-behind', week, last: end })
  const exceptions = changed.exceptions.filter((exception) => exception.week <= end)
  return ok({ ...changed, end, exceptions, version })
}

const STRETCH_MAX = 26

const comesByItself = (subscription: Subscription, week: Week): boolean => {
  const { usual, excepted } = quantityIn(subscription, week)
  return usual > 0 && !excepted
}

/** Its course up to a later week that delivers so many: nothing behind the former end comes by itself. */
const stretched = (subscription: Subscription, to: Week, quantity: number): Subscription => {
  const longer = { ...subscription, end: to }
  const between = weeksFrom(addWeeks(subscription.end, 1), addWeeks(to, -1))
  const empty = between.filter((week) => quantityIn(longer, week).usual > 0)
  const behind = [...empty.map((week) => ({ week, quantity: 0 })), { week: to, quantity }]
  return { ...longer, exceptions: [...longer.exceptions, ...behind] }
}

const outside = (subscription: Subscription, week: Week): WeekOutside => ({
  kind: 'week-outside',
  week,
  first: subscription.start,
  last: lastWeekOf(subscription),
})

const byWeek = (a: { readonly week: Week }, b: { readonly week: Week }): number => (a.week < b.week ? -1 : 1)
