import type { Day } from '#kernel/day'
import type { Money } from '#kernel/money'
import { type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import type { SubscriptionsNeeds } from '../actions/needs.ts'
import { type CourseTerms, courseOf, isCounted } from '../domain/course.ts'
import { type Instalment, instalmentsOf } from '../domain/instalments.ts'
import type { PaymentTerms } from '../domain/subscription.ts'
import type { UnknownMember, UnknownPlan } from '../domain/subscription-lifecycle.ts'

/** What would be agreed, before it is (SUB-01): nothing is written. */
export interface Quote {
  /** Deliveries that the calendar has between the first and the last week. */
  readonly deliveries: number
  /** Deliveries paid for; 0 where each is paid by itself. */
  readonly bought: number
  /** Whether the plan is bound to a number of deliveries, not to a period. */
  readonly counted: boolean
  readonly end: Week
  readonly firstWeek: Week | null
  readonly lastWeek: Week | null
  /** The days of the first and last delivery; null while no depot is chosen, or where no round calls. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly priceCents: Money | null
  readonly perDeliveryCents: Money
  readonly instalments: readonly Instalment[]
}

/** Whose agreement is quoted, on what terms. */
export interface QuoteTerms extends CourseTerms, Omit<PaymentTerms, 'paymentMethod'> {
  readonly member: number
  readonly plan: string
  readonly depot: string
  readonly round: string | null
}

/** Works out what an agreement would bring and cost, for whoever is about to confirm it. */
export const quoteFor = async (
  needs: Pick<SubscriptionsNeeds, 'subscriptionSurroundings' | 'deliveryDayOf'>,
  asked: QuoteTerms,
): Promise<Result<Quote, UnknownMember | UnknownPlan>> => {
  const around = await needs.subscriptionSurroundings()
  const { member, depot, round, start } = asked
  const plan = around.plan(asked.plan)
  if (!around.hasMember(member)) return refused({ kind: 'unknown-member', member })
  if (!plan) return refused({ kind: 'unknown-plan', plan: asked.plan })
  const { weeks, priceCents, ...course } = courseOf(plan, asked, around.categoryOf(member), around)
  const firstWeek = weeks[0] ?? null
  const lastWeek = weeks.at(-1) ?? null
  const dayOf = (week: Week | null) => (week === null ? null : needs.deliveryDayOf(week, depot, round))
  const [firstDay, lastDay] = await Promise.all([dayOf(firstWeek), dayOf(lastWeek)])
  return {
    ok: true,
    value: {
      ...course,
      deliveries: weeks.length,
      counted: isCounted(plan),
      firstWeek,
      lastWeek,
      firstDay,
      lastDay,
      priceCents,
      instalments: priceCents === null ? [] : instalmentsOf(priceCents, asked, start),
    },
  }
}
