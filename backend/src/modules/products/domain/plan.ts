import type { Money } from '#kernel/money'
import type { Week } from '#kernel/week'

/** The kinds of rhythm that a plan may offer (CAL-04). */
export const planRhythms = ['weekly', 'fortnightly', 'monthly', 'free'] as const
/** The ways of paying that a plan may offer (PAY-01). */
export const planPaymentMethods = ['sepa_debit', 'transfer', 'cheque', 'cash', 'card'] as const
/** How often a plan may be paid (PAY-02). */
export const planPaymentRhythms = ['monthly', 'quarterly', 'half_yearly', 'yearly', 'once'] as const

/** Another price for the members of a category (MEM-02). */
export interface CategoryPrice {
  readonly category: string
  readonly priceCents: Money
}

/** What a plan narrows of a subscription; an empty list leaves all of it open (SUB-02). */
export interface PlanTerms {
  /** The categories of member who may subscribe. */
  readonly categories: readonly string[]
  readonly prices: readonly CategoryPrice[]
  readonly rhythms: readonly (typeof planRhythms)[number][]
  readonly depots: readonly string[]
  readonly paymentMethods: readonly (typeof planPaymentMethods)[number][]
  readonly paymentRhythms: readonly (typeof planPaymentRhythms)[number][]
  /** The first and last week that its subscriptions may hold; null is the garden's season (SUB-01). */
  readonly period: { readonly first: Week; readonly last: Week } | null
}

/** Terms that leave everything open: those of a plan that came from a file, or from before there were terms. */
export const openTerms: PlanTerms = {
  categories: [],
  prices: [],
  rhythms: [],
  depots: [],
  paymentMethods: [],
  paymentRhythms: [],
  period: null,
}

/** What staff edit of a plan (SUB-01). */
export interface PlanDetails extends PlanTerms {
  readonly name: string
  /** The product it delivers; null while none is packed under its own name. */
  readonly product: string | null
  /** For all its deliveries, or for one where `deliveries` is 0. */
  readonly priceCents: Money
  /** How many deliveries the price buys; 0 when each is priced by itself. */
  readonly deliveries: number
  readonly homeDelivery: boolean
  readonly supporter: boolean
  /** A plan for those who wait for a place. */
  readonly waiting: boolean
  /** The plan that one doubled delivery becomes (SUB-03): two small baskets make a family basket. */
  readonly doublesInto: string | null
  readonly position: number
}

/** What can be subscribed. */
export interface Plan extends PlanDetails {
  readonly code: string
  /** No longer offered; running subscriptions go on. */
  readonly retired: boolean
  readonly version: number
}
