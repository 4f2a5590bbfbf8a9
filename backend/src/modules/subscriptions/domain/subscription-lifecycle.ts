import type { InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { addWeeks, type Week } from '#kernel/week'
import { type Agreement, checkAgreement } from './check-subscription.ts'
import type { Subscription } from './subscription.ts'

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

/** What else exists, to check what a subscription names. */
export interface SubscriptionSurroundings {
  readonly hasMember: (number: number) => boolean
  readonly hasPlan: (code: string) => boolean
  readonly hasDepot: (code: string) => boolean
  readonly serves: (round: string, depot: string) => boolean
}

/** A new subscription, version 1; a member may have several at once (SUB-02). */
export const subscribe = (
  asked: Agreement & { readonly number: number; readonly member: number; readonly plan: string },
  around: SubscriptionSurroundings,
): Result<Subscription, InvalidInput | UnknownMember | UnknownPlan> => {
  const { number, member, plan } = asked
  if (!around.hasMember(member)) return refused({ kind: 'unknown-member', member })
  if (!around.hasPlan(plan)) return refused({ kind: 'unknown-plan', plan })
  const agreement = checkAgreement(asked, around)
  if (!agreement.ok) return agreement
  return ok({
    ...agreement.value,
    number,
    member,
    plan,
    depotChanges: [],
    exceptions: [],
    ended: null,
    version: 1,
  })
}

/** The subscription under another agreement; exceptions and depot changes stay where its weeks still hold them. */
export const changeAgreement = (
  subscription: Subscription,
  asked: Agreement,
  around: SubscriptionSurroundings,
): Result<Subscription, InvalidInput> => {
  const agreement = checkAgreement(asked, around)
  if (!agreement.ok) return agreement
  const { start, end } = agreement.value
  return ok({
    ...subscription,
    ...agreement.value,
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
