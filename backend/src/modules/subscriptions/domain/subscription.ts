import type { Weekday } from '#kernel/day'
import type { Money } from '#kernel/money'
import type { Week } from '#kernel/week'

/** When a subscription delivers by itself (CAL-04, SUB-02). */
export type Rhythm =
  | { readonly kind: 'weekly' }
  /** Every second week, counted from the anchor: week parity breaks after a year of 53 weeks. */
  | { readonly kind: 'fortnightly'; readonly anchor: Week }
  /** The week that holds the nth such weekday of the month (the first Friday); 5 is the last. */
  | { readonly kind: 'monthly'; readonly nth: Nth; readonly weekday: Weekday }
  /** Only in the weeks named as exceptions. */
  | { readonly kind: 'free' }

export type Nth = 1 | 2 | 3 | 4 | 5

/** What one week delivers in place of the rhythm: 0 is postponed, 2 is doubled (SUB-03, SUB-04). */
interface Exception {
  readonly week: Week
  readonly quantity: number
}

/** Another depot from a week on, for good or until a week, both included (SUB-07). It ends by itself. */
export interface DepotChange {
  readonly id: string
  readonly depot: string
  /** The round that serves it where the depot is on two; null is the depot's only or first one. */
  readonly round: string | null
  readonly from: Week
  readonly to: Week | null
}

/** How it is paid; empty texts mean not agreed yet. */
export interface PaymentTerms {
  readonly paymentMethod: PaymentMethod
  readonly paymentRhythm: PaymentRhythm
  /** Month 1 to 12 of the first payment. */
  readonly firstPaymentMonth: number
  readonly payments: number
}

type PaymentMethod = (typeof paymentMethods)[number]
export const paymentMethods = ['', 'sepa_debit', 'transfer', 'cheque', 'cash', 'card'] as const

type PaymentRhythm = (typeof paymentRhythms)[number]
export const paymentRhythms = ['', 'monthly', 'quarterly', 'half_yearly', 'yearly', 'once'] as const

/** A member's agreement to receive a plan's product. */
export interface Subscription extends PaymentTerms {
  readonly number: number
  readonly member: number
  readonly plan: string
  /** Delivered in each week of the rhythm. */
  readonly quantity: number
  readonly start: Week
  /** Last week of the agreement, included. */
  readonly end: Week
  readonly rhythm: Rhythm
  readonly depot: string
  /** The round that serves it where the depot is on two (DEP-05); null is the depot's only or first one. */
  readonly round: string | null
  /** In the order in which they were made: the last that covers a week counts. */
  readonly depotChanges: readonly DepotChange[]
  /** In order of weeks, one a week at most. */
  readonly exceptions: readonly Exception[]
  /** Deliveries bought; 0 where each is paid by itself. */
  readonly entitledDeliveries: number
  /** Deliveries planned when it was agreed. */
  readonly plannedDeliveries: number
  /** Deliveries brought over from the period before. */
  readonly carriedOver: number
  /** What it costs as agreed; null where that is not known, as for one from a file (SUB-01). */
  readonly agreedCents: Money | null
  /** The last week delivered after a termination, or null while it runs its course. */
  readonly ended: { readonly lastWeek: Week } | null
  readonly version: number
}
