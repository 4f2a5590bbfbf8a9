import { ok, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
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

/** The subscription whose delivery of one week comes in another, earlier or later, on top of what comes there (SUB-03). */
export const postpone = (
  subscription: Subscription,
  from: Week,
  to: Week,
  thisWeek: Week,
): Result<Subscription, WeekPast | WeekOutside | QuantityOutOfRange | NothingToMove> => {
  if (!runsIn(subscription, from)) return refused(outside(subscription, from))
  const moved = quantityIn(subscription, from).quantity
  if (moved === 0 || from === to) return refused({ kind: 'nothing-to-move', week: from })
  const added = setException(subscription, to, quantityIn(subscription, to).quantity + moved, thisWeek)
  if (!added.ok) return added
  const emptied = setException(added.value, from, 0, thisWeek)
  return emptied.ok ? ok({ ...emptied.value, version: subscription.version + 1 }) : emptied
}

const outside = (subscription: Subscription, week: Week): WeekOutside => ({
  kind: 'week-outside',
  week,
  first: subscription.start,
  last: lastWeekOf(subscription),
})

const byWeek = (a: { readonly week: Week }, b: { readonly week: Week }): number => (a.week < b.week ? -1 : 1)
