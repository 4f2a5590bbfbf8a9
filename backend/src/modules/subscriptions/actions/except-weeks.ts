import { type Refusal, type Result, refused } from '#kernel/result'
import { addWeeks, type Week, weekOf, weeksFrom } from '#kernel/week'
import type { DepotFull } from '#modules/depots'
import type { Fact } from '#platform/dynamo'
import { isCounted } from '../domain/course.ts'
import {
  type DeliversBehind,
  double,
  type NothingToMove,
  postpone,
  type QuantityOutOfRange,
  setException,
  setExceptions,
  skip,
  type WeekOutside,
  type WeekPast,
} from '../domain/exceptions.ts'
import { placeIn } from '../domain/subscribed-weeks.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import { type Answer, type Edit, type Placing, place } from './change-subscription.ts'
import type { SubscriptionsNeeds } from './needs.ts'

/** Refused: the day of that week is frozen; what happens on it is recorded as an outcome. */
export interface WeekFrozen {
  readonly kind: 'week-frozen'
  readonly week: Week
}

/** Refused: the garden does not deliver in that week. */
export interface WeekClosed {
  readonly kind: 'week-closed'
  readonly week: Week
}

type Needs = Placing & Pick<SubscriptionsNeeds, 'frozenRounds'>
type InWeek = Edit & { readonly week: Week }
type Impossible = WeekPast | WeekOutside | QuantityOutOfRange | WeekFrozen | DepotFull

/** Delivers another quantity in one week, this one or later; null goes back to the rhythm. (SUB-03, SUB-04) */
export const exceptWeek = (
  needs: Needs,
  edit: InWeek & { readonly quantity: number | null },
): Answer<Impossible> =>
  changeWeeks(
    needs,
    edit,
    { weeks: [edit.week] },
    (seen, thisWeek) => setException(seen, edit.week, edit.quantity, thisWeek),
    {
      kind: edit.quantity === null ? 'exception-forgotten' : 'exception-made',
      figures: { week: edit.week, quantity: edit.quantity },
    },
  )

/** Delivers nothing in one week. (SUB-04) */
export const skipWeek = (needs: Needs, edit: InWeek): Answer<Impossible> =>
  changeWeeks(needs, edit, { weeks: [edit.week] }, (seen, thisWeek) => skip(seen, edit.week, thisWeek), {
    kind: 'delivery-skipped',
    figures: { week: edit.week },
  })

/** Delivers twice the quantity in one week, which must be one in which the garden delivers. (SUB-03) */
export const doubleWeek = (needs: Needs, edit: InWeek): Answer<Impossible | WeekClosed> => {
  const decide: Decide<WeekPast | WeekOutside | QuantityOutOfRange | WeekClosed> = (seen, thisWeek, around) =>
    closedIn([edit.week], around) ?? double(seen, edit.week, thisWeek)
  return changeWeeks(needs, edit, { weeks: [edit.week] }, decide, {
    kind: 'delivery-doubled',
    figures: { week: edit.week },
  })
}

/**
 * Delivers what comes in one week in another, earlier or later. A subscription of a plan that is bound to a number of
 * deliveries may run longer for it; any other stays within its weeks. (SUB-03)
 */
export const postponeDelivery = (
  needs: Needs,
  edit: Edit & { readonly from: Week; readonly to: Week },
): Answer<Impossible | WeekClosed | NothingToMove> => {
  const { from, to } = edit
  const decide: Decide<WeekPast | WeekOutside | QuantityOutOfRange | WeekClosed | NothingToMove> = (
    seen,
    thisWeek,
    around,
  ) => {
    const plan = around.plan(seen.plan)
    const mayStretch = plan !== undefined && isCounted(plan)
    return closedIn([from, to], around) ?? postpone(seen, { from, to, thisWeek, mayStretch })
  }
  return changeWeeks(needs, edit, { weeks: [from, to] }, decide, {
    kind: 'delivery-postponed',
    figures: { week: from, to },
  })
}

/**
 * Sets several weeks at once, and takes the last week back to where it was before a delivery was moved behind it: what
 * undoes a postponement. No frozen day may lie behind.
 */
export const exceptWeeks = (
  needs: Needs,
  edit: Edit & {
    readonly weeks: readonly { readonly week: Week; readonly quantity: number | null }[]
    readonly end?: Week | undefined
  },
): Answer<Impossible | DeliversBehind> => {
  const { weeks, end } = edit
  const named = weeks.map(({ week }) => week)
  const figures = { weeks: named.join(', '), ...(end === undefined ? {} : { end }) }
  return changeWeeks(
    needs,
    edit,
    { weeks: named, end },
    (seen, thisWeek) => setExceptions(seen, weeks, end, thisWeek),
    { kind: 'exceptions-set', figures },
  )
}

const closedIn = (
  weeks: readonly Week[],
  { isOpen }: Pick<SubscriptionSurroundings, 'isOpen'>,
): Result<never, WeekClosed> | undefined => {
  const closed = weeks.find((week) => !isOpen(week))
  return closed === undefined ? undefined : refused({ kind: 'week-closed', week: closed })
}

type Decide<R extends Refusal> = (
  seen: Subscription,
  thisWeek: Week,
  around: SubscriptionSurroundings,
) => Result<Subscription, R>

/** A frozen day no longer follows its subscription: an exception there would move nothing, or lose a basket. */
const changeWeeks = <R extends Refusal>(
  needs: Needs,
  edit: Edit,
  touched: { readonly weeks: readonly Week[]; readonly end?: Week | undefined },
  decide: Decide<R>,
  fact: Omit<Fact, 'subject'>,
): Answer<R | WeekFrozen | DepotFull> => {
  const thisWeek = weekOf(needs.clock.today())
  const decideUnlessFrozen = async (
    seen: Subscription,
    around: SubscriptionSurroundings,
  ): Promise<Result<Subscription, R | WeekFrozen>> => {
    const { end = seen.end } = touched
    const behind = weeksFrom(end < thisWeek ? thisWeek : addWeeks(end, 1), seen.end)
    // What is over is refused as such, frozen or not.
    const weeks = [...touched.weeks, ...behind].filter((one) => one >= thisWeek)
    const isFrozen = await needs.frozenRounds(weeks)
    const frozen = weeks.find((one) => isFrozen(one, placeIn(seen, one)))
    return frozen ? refused({ kind: 'week-frozen', week: frozen } as const) : decide(seen, thisWeek, around)
  }
  return place(needs, edit, decideUnlessFrozen, fact)
}
