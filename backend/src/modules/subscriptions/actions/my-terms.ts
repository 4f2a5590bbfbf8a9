import type { InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import { isShownTo } from '#modules/depots'
import type { Round } from '#modules/rounds'
import { courseOf, type OpenWeeks } from '../domain/course.ts'
import type { UnknownDepot } from '../domain/depot-changes.ts'
import { monthIn, paymentsOver } from '../domain/instalments.ts'
import type { OfferedPlan } from '../domain/offered-plan.ts'
import {
  checkOwnStart,
  isOpenTo,
  type OwnRhythm,
  type OwnStart,
  rhythmFrom,
} from '../domain/own-agreement.ts'
import { checkOwnDates, type DatesGround } from '../domain/own-dates.ts'
import type { DeadlinePassed, NoRoundCalls, OwnDays } from '../domain/own-move.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { UnknownPlan } from '../domain/subscription-lifecycle.ts'
import type { LeftToStaff } from './my-choice.ts'
import { type MyNeeds, myGround } from './my-needs.ts'

/** What a member asks for: its first delivery is in the week `start`, or on the first of the dates chosen. */
export interface OwnWish {
  readonly member: number
  readonly plan: string
  readonly quantity: number
  readonly start: Week
  readonly rhythm: OwnRhythm
  /** The weeks chosen where dates are free: the first of them counts as the start. */
  readonly weeks: readonly Week[]
  readonly depot: string
  readonly round: string | null
  readonly paymentRhythm: Subscription['paymentRhythm']
}

/** The wish in the words of an agreement, and the category of the member. */
export interface OwnTerms extends Omit<OwnWish, 'rhythm' | 'weeks'> {
  readonly rhythm: Subscription['rhythm']
  readonly dates: readonly Week[] | undefined
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
  const { member, plan: code, depot } = wish
  const { start, dates } = weeksOf(wish)
  const [ground, around, { depot: find }] = await Promise.all([
    myGround(needs, member, dates ?? [start]),
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
  const asked = { ...wish, start, dates }
  const fits = checkWeeks({ ...asked, day }, ground, { ...around, plan, today: needs.clock.today() })
  return fits.ok ? ok(agreed(asked, { ...around, plan, category, round })) : fits
}

const weeksOf = ({ rhythm, weeks, start }: OwnWish): Dated & Pick<OwnWish, 'start'> => {
  if (rhythm !== 'free') return { start, dates: undefined }
  const dates = [...new Set(weeks)].toSorted()
  return { start: dates[0] ?? start, dates }
}

interface Dated {
  /** The weeks chosen, in order and each once; undefined where the rhythm decides. */
  readonly dates: readonly Week[] | undefined
}

const checkWeeks = (wish: OwnStart & Dated, days: OwnDays, ground: DatesGround) => {
  const { dates } = wish
  return dates ? checkOwnDates({ ...wish, dates }, days, ground) : checkOwnStart(wish, days, ground)
}

type Around = OpenWeeks & {
  readonly plan: OfferedPlan
  readonly category: string
  readonly round: Round
}

const agreed = (wish: OwnWish & Dated, { plan, category, round, ...calendar }: Around): OwnTerms => {
  const { member, quantity, start, dates, depot, paymentRhythm } = wish
  // The weekday on which the round usually calls: a holiday moves a day, not the rhythm.
  const asked = { quantity, start, rhythm: rhythmFrom(wish.rhythm, start, round.weekday), dates }
  const { end } = courseOf(plan, asked, category, calendar)
  return {
    ...{ member, plan: plan.code, ...asked, depot, round: wish.round, paymentRhythm },
    firstPaymentMonth: monthIn(start),
    payments: paymentsOver(paymentRhythm, start, dates?.at(-1) ?? end),
    carriedOver: 0,
    category,
  }
}
