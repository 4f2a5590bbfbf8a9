import type { Day, Weekday } from '#kernel/day'
import type { Money } from '#kernel/money'
import type { Week } from '#kernel/week'

/** What the files say of a round, its stops included. */
export interface ImportedRound {
  readonly code: string
  readonly name: string
  readonly weekday: Weekday
  readonly preparationWeekday: Weekday
  readonly colour: string
  readonly position: number
  readonly stops: readonly { readonly depot: string }[]
}

export interface ImportedDepot {
  readonly code: string
  readonly name: string
  readonly kind: 'open' | 'restricted' | 'professional' | 'home' | 'reserve'
  /** Only where the file tells it, as for whom a restricted one is. */
  readonly phone?: string
  readonly reservedFor?: string
  readonly town: string
  readonly postcode: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly capacity: number | null
}

/** A product is what a plan's `group` names. */
export interface ImportedProduct {
  readonly code: string
  readonly name: string
}

export interface ImportedPlan {
  readonly code: string
  readonly name: string
  readonly product: string | null
  readonly priceCents: Money
  readonly deliveries: number
  readonly homeDelivery: boolean
  readonly supporter: boolean
  readonly waiting: boolean
  readonly doublesInto: string | null
  readonly retired: boolean
  readonly position: number
}

/** A category of members that the garden does not have yet. */
export interface ImportedCategory {
  readonly code: string
  readonly name: string
}

export interface ImportedMember {
  readonly number: number
  readonly kind: 'person' | 'organisation'
  readonly organisation: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly street: string
  readonly town: string
  readonly postcode: string
  /** The code of a category, only where the file tells one. */
  readonly category?: string
  /** Only where the file tells of it. */
  readonly membership?: { readonly until: Day | null; readonly exempt: boolean }
  /** What the account said on a day, positive in the member's favour; only where the file tells of it. */
  readonly balance?: { readonly cents: Money; readonly on: Day } | null
}

/** Terms read from weekly rows by the rule of the subscriptions module. */
export interface ImportedTerms {
  readonly quantity: number
  readonly start: Week
  readonly end: Week
  readonly rhythm:
    | { readonly kind: 'weekly' }
    | { readonly kind: 'fortnightly'; readonly anchor: Week }
    | { readonly kind: 'monthly'; readonly nth: 1 | 2 | 3 | 4 | 5; readonly weekday: Weekday }
    | { readonly kind: 'free' }
  readonly depot: string
  readonly depotChanges: readonly {
    readonly id: string
    readonly depot: string
    readonly round: string | null
    readonly from: Week
    readonly to: Week | null
  }[]
  readonly exceptions: readonly { readonly week: Week; readonly quantity: number }[]
}

export interface ImportedContract {
  readonly number: number
  readonly member: number
  readonly plan: string
  readonly paymentMethod: (typeof importedPaymentMethods)[number]
  readonly paymentRhythm: (typeof importedPaymentRhythms)[number]
  readonly firstPaymentMonth: number
  readonly payments: number
  readonly entitledDeliveries: number
  readonly plannedDeliveries: number
  readonly carriedOver: number
}

export type ImportedSubscription = ImportedContract & ImportedTerms

export const importedPaymentMethods = ['', 'sepa_debit', 'transfer', 'cheque', 'cash', 'card'] as const
export const importedPaymentRhythms = ['', 'monthly', 'quarterly', 'half_yearly', 'yearly', 'once'] as const

/** What the files decide about an ISO year; null leaves what is there. */
export interface ImportedCalendar {
  readonly isoYear: number
  readonly closedWeeks: readonly Week[] | null
  readonly shifts:
    | readonly { readonly round: string; readonly usualDay: Day; readonly deliveredOn: Day }[]
    | null
}

/** The garden that the files describe. */
export interface ImportTarget {
  readonly rounds: readonly ImportedRound[]
  readonly depots: readonly ImportedDepot[]
  readonly products: readonly ImportedProduct[]
  readonly plans: readonly ImportedPlan[]
  readonly members: readonly ImportedMember[]
  readonly calendars: readonly ImportedCalendar[]
  readonly subscriptions: readonly ImportedSubscription[]
  readonly categories: readonly ImportedCategory[]
}
