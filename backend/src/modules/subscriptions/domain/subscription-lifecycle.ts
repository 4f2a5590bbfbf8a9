import type { InvalidInput } from '#kernel/fields'
import type { Money } from '#kernel/money'
import { ok, type Result, refused } from '#kernel/result'
import { addWeeks, type Week } from '#kernel/week'
import { type Agreement, checkAgreement, type PlacesAround } from './check-subscription.ts'
import { courseOf, type OpenWeeks } from './course.ts'
import type { OfferedPlan } from './offered-plan.ts'
import type { Subscription } from './subscription.ts'
import { rhythmKey } from './week-span.ts'

/** Refused: there is no such member, or they are archived. */
export interface UnknownMember {
  readonly kind: 'unknown-member'
  readonly member: number
}

/** Refused: there is no such plan, or it is retired. */
export interface UnknownPlan {
  readonly kind: 'unknown-plan'
  readonly plan: string
}

/** Refused: a subscription ends between the week before its start (never begun) and its last week. */
export interface TerminationOutside {
  readonly kind: 'termination-outside'
  readonly lastWeek: Week
  readonly first: Week
  readonly last: Week
}

/** Refused: the price that was shown is no longer the price. */
export interface PriceChanged {
  readonly kind: 'price-changed'
  readonly quotedCents: number | null
  readonly priceCents: Money | null
}

/** What else exists, to check what a subscription names and to work out what it costs. */
export interface SubscriptionSurroundings extends PlacesAround, OpenWeeks {
  readonly hasMember: (number: number) => boolean
  /** The code of the member's category, or '' for none. */
  readonly categoryOf: (member: number) => string
  /** Any plan, retired ones too. */
  readonly plan: (code: string) => OfferedPlan | undefined
}

type Follows = 'end' | 'entitledDeliveries' | 'plannedDeliveries'

/** What is asked for; the weeks and counts that are not given follow from the plan and the calendar. */
export type Wanted = Omit<Agreement, Follows> & { readonly [K in Follows]?: Agreement[K] | undefined } & {
  /** The price that was shown; where given, the price must still be that. */
  readonly quotedCents?: number | null | undefined
  /** The weeks that were chosen, where dates are free. */
  readonly dates?: readonly Week[] | undefined
}

/** A new subscription, version 1; a member may have several at once (SUB-02). */
export const subscribe = (
  asked: Wanted & { readonly number: number; readonly member: number; readonly plan: string },
  around: SubscriptionSurroundings,
): Result<Subscription, InvalidInput | UnknownMember | UnknownPlan | PriceChanged> => {
  const { number, member, quotedCents } = asked
  if (!around.hasMember(member)) return refused({ kind: 'unknown-member', member })
  const plan = around.plan(asked.plan)
  if (!plan || plan.retired) return refused({ kind: 'unknown-plan', plan: asked.plan })
  const category = around.categoryOf(member)
  const course = courseOf(plan, asked, category, around)
  const wanted: Agreement = {
    ...asked,
    end: course.end,
    entitledDeliveries: asked.entitledDeliveries ?? course.bought,
    plannedDeliveries: asked.plannedDeliveries ?? course.weeks.length,
  }
  const agreement = checkAgreement(wanted, around, { plan, category })
  if (!agreement.ok) return agreement
  if (quotedCents !== undefined && quotedCents !== course.priceCents)
    return refused({ kind: 'price-changed', quotedCents, priceCents: course.priceCents })
  return ok({
    ...agreement.value,
    number,
    member,
    plan: plan.code,
    depotChanges: [],
    exceptions: asked.dates ? course.weeks.map((week) => ({ week, quantity: asked.quantity })) : [],
    agreedCents: course.priceCents,
    ended: null,
    version: 1,
  })
}

/**
 * The subscription under another agreement; exceptions and depot changes stay where its weeks still hold them. What was
 * agreed as its price stays, too, until something changes that the price follows from.
 */
export const changeAgreement = (
  subscription: Subscription,
  asked: Agreement,
  around: SubscriptionSurroundings,
): Result<Subscription, InvalidInput | UnknownPlan> => {
  const plan = around.plan(subscription.plan)
  if (!plan) return refused({ kind: 'unknown-plan', plan: subscription.plan })
  const category = around.categoryOf(subscription.member)
  const agreement = checkAgreement(asked, around, { plan, category, kept: subscription })
  if (!agreement.ok) return agreement
  const { start, end } = agreement.value
  return ok({
    ...subscription,
    ...agreement.value,
    agreedCents: costsTheSame(subscription, agreement.value)
      ? subscription.agreedCents
      : courseOf(plan, agreement.value, category, around).priceCents,
    exceptions: subscription.exceptions.filter(({ week }) => week >= start && week <= end),
    depotChanges: subscription.depotChanges.filter(
      ({ from, to }) => from <= end && (to === null || to >= start),
    ),
    version: subscription.version + 1,
  })
}

/** The subscription that delivers up to that week and no further; the week before its start means never (SUB-10). */
export const terminate = (
  subscription: Subscription,
  lastWeek: Week,
): Result<Subscription, TerminationOutside> => {
  const first = addWeeks(subscription.start, -1)
  if (lastWeek < first || lastWeek > subscription.end)
    return refused({ kind: 'termination-outside', lastWeek, first, last: subscription.end })
  return ok({ ...subscription, ended: { lastWeek }, version: subscription.version + 1 })
}

/** The last week that delivers, terminated or not. */
export const lastWeekOf = ({ end, ended }: Pick<Subscription, 'end' | 'ended'>): Week =>
  ended !== null && ended.lastWeek < end ? ended.lastWeek : end

/** Whether the subscription runs in that week. */
export const runsIn = (subscription: Pick<Subscription, 'start' | 'end' | 'ended'>, week: Week): boolean =>
  week >= subscription.start && week <= lastWeekOf(subscription)

/** Whether nothing differs that the price follows from. */
const costsTheSame = (a: Agreement, b: Agreement): boolean =>
  a.quantity === b.quantity &&
  a.start === b.start &&
  a.end === b.end &&
  a.entitledDeliveries === b.entitledDeliveries &&
  rhythmKey(a.rhythm) === rhythmKey(b.rhythm)
