import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import { addWeeks, type Week } from '#kernel/week'
import { checkOffer, type OfferedPlan } from './offered-plan.ts'
import {
  type PaymentTerms,
  paymentMethods,
  paymentRhythms,
  type Rhythm,
  type Subscription,
} from './subscription.ts'

/** What is agreed with the member (SUB-02). */
export type Agreement = Omit<
  Subscription,
  'number' | 'member' | 'plan' | 'depotChanges' | 'exceptions' | 'agreedCents' | 'ended' | 'version'
>

/** The most baskets one subscription delivers in a week. */
export const QUANTITY_MAX = 99

const YEARS_MAX_IN_WEEKS = 530
const COUNT_MAX = 1000

/** Where a subscription may be left, and by which round. */
export interface PlacesAround {
  readonly hasDepot: (code: string) => boolean
  readonly serves: (round: string, depot: string) => boolean
}

/** The plan that is agreed, the category of the member, and what was agreed before. */
export interface Offer {
  readonly plan: OfferedPlan
  readonly category: string
  readonly kept?: Agreement | undefined
}

/** The agreement as it is kept, or every field that is wrong or that the plan does not offer. */
export const checkAgreement = (
  typed: Agreement,
  around: PlacesAround,
  { plan, category, kept }: Offer,
): Result<Agreement, InvalidInput> => {
  const check = checking()
  checkOffer(check, plan, { ...typed, category }, kept)
  checkWeeks(check, typed.start, typed.end)
  if (!around.hasDepot(typed.depot)) check.refuse('depot', 'unknown-depot', { depot: typed.depot })
  if (typed.round !== null && !around.serves(typed.round, typed.depot))
    check.refuse('round', 'round-does-not-serve', { round: typed.round, depot: typed.depot })
  return check.result({
    quantity: check.whole('quantity', typed.quantity, 1, QUANTITY_MAX),
    start: typed.start,
    end: typed.end,
    rhythm: checkRhythm(check, typed.rhythm),
    depot: typed.depot,
    round: typed.round,
    ...payment(check, typed),
    entitledDeliveries: check.whole('entitledDeliveries', typed.entitledDeliveries, 0, COUNT_MAX),
    plannedDeliveries: check.whole('plannedDeliveries', typed.plannedDeliveries, 0, COUNT_MAX),
    carriedOver: check.whole('carriedOver', typed.carriedOver, -COUNT_MAX, COUNT_MAX),
  })
}

const checkWeeks = (check: Checking, start: Week, end: Week): void => {
  if (end < start) check.refuse('end', 'ends-before-start', { start })
  else if (end > addWeeks(start, YEARS_MAX_IN_WEEKS))
    check.refuse('end', 'too-far', { weeks: YEARS_MAX_IN_WEEKS })
}

const checkRhythm = (check: Checking, rhythm: Rhythm): Rhythm => {
  if (rhythm.kind !== 'monthly') return rhythm
  check.whole('rhythm.nth', rhythm.nth, 1, 5)
  check.whole('rhythm.weekday', rhythm.weekday, 1, 7)
  return rhythm
}

const payment = (check: Checking, typed: PaymentTerms): PaymentTerms => ({
  paymentMethod: check.oneOf('paymentMethod', typed.paymentMethod, paymentMethods),
  paymentRhythm: check.oneOf('paymentRhythm', typed.paymentRhythm, paymentRhythms),
  firstPaymentMonth: check.whole('firstPaymentMonth', typed.firstPaymentMonth, 1, 12),
  payments: check.whole('payments', typed.payments, 0, 60),
})
