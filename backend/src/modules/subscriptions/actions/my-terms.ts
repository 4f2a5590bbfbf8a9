import type { InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import { isShownTo } from '#modules/depots'
import { courseOf } from '../domain/course.ts'
import type { UnknownDepot } from '../domain/depot-changes.ts'
import { monthIn, paymentsOver } from '../domain/instalments.ts'
import { checkOwnStart, isOpenTo, type OwnRhythm, rhythmFrom } from '../domain/own-agreement.ts'
import type { DeadlinePassed, NoRoundCalls } from '../domain/own-move.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { UnknownPlan } from '../domain/subscription-lifecycle.ts'
import type { LeftToStaff } from './my-choice.ts'
import { type MyNeeds, myGround } from './my-needs.ts'

/** What a member asks for: its first delivery is in the week `start`. */
export interface OwnWish {
  readonly member: number
  readonly plan: string
  readonly quantity: number
  readonly start: Week
  readonly rhythm: OwnRhythm
  readonly depot: string
  readonly round: string | null
  readonly paymentRhythm: Subscription['paymentRhythm']
}

/** The wish in the words of an agreement, and the category of the member. */
export interface OwnTerms extends Omit<OwnWish, 'rhythm'> {
  readonly rhythm: Subscription['rhythm']
  readonly firstPaymentMonth: number
  readonly payments: number
  readonly carriedOver: number
  readonly category: string
}

/** Why a wish comes to nothing. */
export type TermsRefusal =
  | LeftToStaff
  | InvalidInput
  | UnknownPlan
  | UnknownDepot
  | DeadlinePassed
  | NoRoundCalls

/**
 * What a member's wish comes to, as staff would write it down: the rhythm counts from the first delivery, and the payments
 * spread over the course. A plan or a depot that the member does not see is as good as none.
 */
export const termsOf = async (needs: MyNeeds, wish: OwnWish): Promise<Result<OwnTerms, TermsRefusal>> => {
  const { member, plan: code, depot, start, quantity } = wish
  const [ground, around, { depot: find }] = await Promise.all([
    myGround(needs, member, [start]),
    needs.subscriptionSurroundings(),
    needs.depots.all(),
  ])
  const { category } = ground
  const [plan, place] = [around.plan(code), find(depot)]
  if (!ground.maySubscribe) return refused({ kind: 'left-to-staff' })
  if (!plan || !isOpenTo(plan, category)) return refused({ kind: 'unknown-plan', plan: code })
  if (!place || !isShownTo(place, category)) return refused({ kind: 'unknown-depot', depot })
  const [round, day] = [ground.servingAt(wish), ground.dayAt(start, wish)]
  if (!round || !day) return refused({ kind: 'no-round-calls', depot })
  const beginning = { plan, today: needs.clock.today(), isOpen: around.isOpen }
  const fits = checkOwnStart({ ...wish, day }, ground, beginning)
  if (!fits.ok) return fits
  // The weekday on which the round usually calls: a holiday moves a day, not the rhythm.
  const rhythm = rhythmFrom(wish.rhythm, start, round.weekday)
  const { end } = courseOf(plan, { quantity, start, rhythm }, category, around)
  return ok({
    ...{ member, plan: code, quantity, start, rhythm, depot, round: wish.round },
    paymentRhythm: wish.paymentRhythm,
    firstPaymentMonth: monthIn(start),
    payments: paymentsOver(wish.paymentRhythm, start, end),
    carriedOver: 0,
    category,
  })
}
