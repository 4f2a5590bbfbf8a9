import { ok, type Refusal, type Result, refused } from '#kernel/result'
import { type Week, weekOf } from '#kernel/week'
import type { Fact } from '#platform/dynamo'
import { isCounted } from '../domain/course.ts'
import {
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
import { type Answer, change, type Edit } from './change-subscription.ts'
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

type Needs = Pick<
  SubscriptionsNeeds,
  'subscriptions' | 'subscriptionSurroundings' | 'isFrozen' | 'clock' | 'commit'
>
type InWeek = Edit & { readonly week: Week }
type Impossible = WeekPast | WeekOutside | QuantityOutOfRange | WeekFrozen

/** Delivers another quantity in one week, this one or later; null goes back to the rhythm. (SUB-03, SUB-04) */
export const exceptWeek = (
  needs: Needs,
  edit: InWeek & { readonly quantity: number | null },
): Answer<Impossible> =>
  changeWeeks(
    needs,
    edit,
    [edit.week],
    (seen, thisWeek) => setException(seen, edit.week, edit.quantity, thisWeek),
    {
      kind: edit.quantity === null ? 'exception-forgotten' : 'exception-made',
      figures: { week: edit.week, quantity: edit.quantity },
    },
  )

/** Delivers nothing in one week. (SUB-04) */
export const skipWeek = (needs: Needs, edit: InWeek): Answer<Impossible> =>
  changeWeeks(needs, edit, [edit.week], (seen, thisWeek) => skip(seen, edit.week, thisWeek), {
    kind: 'delivery-skipped',
    figures: { week: edit.week },
  })

/** Delivers twice the quantity in one week, which must be one in which the garden delivers. (SUB-03) */
export const doubleWeek = async (needs: Needs, edit: InWeek): Answer<Impossible | WeekClosed> => {
  const open = await allOpen(needs, [edit.week])
  if (!open.ok) return open
  return changeWeeks(needs, edit, [edit.week], (seen, thisWeek) => double(seen, edit.week, thisWeek), {
    kind: 'delivery-doubled',
    figures: { week: edit.week },
  })
}

/**
 * Delivers what comes in one week in another, earlier or later. A subscription of a plan that is bound to a number of
 * deliveries may run longer for it; any other stays within its weeks. (SUB-03)
 */
export const postponeDelivery = async (
  needs: Needs,
  edit: Edit & { readonly from: Week; readonly to: Week },
): Answer<Impossible | WeekClosed | NothingToMove> => {
  const { from, to } = edit
  const open = await allOpen(needs, [from, to])
  if (!open.ok) return open
  const { plan } = await needs.subscriptionSurroundings()
  const decide = (seen: Subscription, thisWeek: Week) => {
    const its = plan(seen.plan)
    return postpone(seen, { from, to, thisWeek, mayStretch: its !== undefined && isCounted(its) })
  }
  return changeWeeks(needs, edit, [from, to], decide, {
    kind: 'delivery-postponed',
    figures: { week: from, to },
  })
}

/** Sets several weeks at once, and takes the last week back to where it was: what undoes a postponement. */
export const exceptWeeks = (
  needs: Needs,
  edit: Edit & {
    readonly weeks: readonly { readonly week: Week; readonly quantity: number | null }[]
    readonly end?: Week | undefined
  },
): Answer<Impossible> =>
  changeWeeks(
    needs,
    edit,
    edit.weeks.map(({ week }) => week),
    (seen, thisWeek) => setExceptions(seen, edit.weeks, edit.end, thisWeek),
    { kind: 'exceptions-set', figures: { weeks: edit.weeks.map(({ week }) => week).join(', ') } },
  )

const allOpen = async (needs: Needs, weeks: readonly Week[]): Promise<Result<null, WeekClosed>> => {
  const { isOpen } = await needs.subscriptionSurroundings()
  const closed = weeks.find((week) => !isOpen(week))
  return closed === undefined ? ok(null) : refused({ kind: 'week-closed', week: closed })
}

/** A frozen day no longer follows its subscription: an exception there would move nothing, or lose a basket. */
const changeWeeks = async <R extends Refusal>(
  needs: Needs,
  edit: Edit,
  weeks: readonly Week[],
  decide: (seen: Subscription, thisWeek: Week) => Result<Subscription, R>,
  fact: Omit<Fact, 'subject'>,
): Answer<R | WeekFrozen> => {
  const thisWeek = weekOf(needs.clock.today())
  const seen = (await needs.subscriptions.book()).subscription(edit.number)
  // What is over is refused as such, frozen or not.
  for (const week of weeks.filter((one) => one >= thisWeek)) {
    const place = seen && placeIn(seen, week)
    if (place && (await needs.isFrozen(week, place.depot, place.round)))
      return refused({ kind: 'week-frozen', week } as const)
  }
  return change(needs, edit, (one) => decide(one, thisWeek), fact)
}
