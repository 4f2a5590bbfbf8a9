export type Rhythm =
  | { kind: 'weekly' }
  | { kind: 'fortnightly'; anchor: string }
  | { kind: 'monthly'; nth: 1 | 2 | 3 | 4 | 5; weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  | { kind: 'free' }

export const paymentMethods = ['', 'sepa_debit', 'transfer', 'cheque', 'cash', 'card'] as const
export const paymentRhythms = ['', 'monthly', 'quarterly', 'half_yearly', 'yearly', 'once'] as const

/** What staff agree with the member. */
export type Agreement = {
  quantity: number
  start: string
  end: string
  rhythm: Rhythm
  depot: string
  round: string | null
  paymentMethod: (typeof paymentMethods)[number]
  paymentRhythm: (typeof paymentRhythms)[number]
  firstPaymentMonth: number
  payments: number
  entitledDeliveries: number
  plannedDeliveries: number
  carriedOver: number
  version?: number
}

export type DepotChange = {
  readonly id: string
  readonly depot: string
  readonly round: string | null
  readonly from: string
  readonly to: string | null
}

export type Subscription = Agreement & {
  readonly number: number
  readonly member: number
  readonly plan: string
  readonly depotChanges: readonly DepotChange[]
  readonly exceptions: readonly { readonly week: string; readonly quantity: number }[]
  readonly ended: { readonly lastWeek: string } | null
  readonly version: number
}

export type Why =
  | { readonly kind: 'rhythm'; readonly rhythm: { readonly kind: Rhythm['kind'] } }
  | { readonly kind: 'exception'; readonly usual: number; readonly quantity: number }
  | {
      readonly kind: 'depot-change'
      readonly usualDepot: string
      readonly from: string
      readonly to: string | null
    }
  | {
      readonly kind: 'holiday-shift'
      readonly usualDay: string
      readonly holiday: { readonly fr: string; readonly en: string } | null
    }
  | { readonly kind: 'week-closed' }
  | { readonly kind: 'doubled'; readonly plan: string }
  | { readonly kind: 'frozen'; readonly atMs: number }

export type Delivery = {
  readonly day: string
  readonly week: string
  readonly usualDay: string
  readonly subscription: number
  readonly planName: string
  readonly productName: string
  readonly quantity: number
  readonly depot: string
  readonly depotName: string
  readonly round: string
  readonly roundName: string
  readonly frozen: boolean
  readonly outcome: 'planned' | 'delivered' | 'not-collected' | 'lost' | 'not-delivered'
  readonly why: readonly Why[]
}

export type Plan = {
  readonly code: string
  readonly name: string
  readonly priceCents: number
  readonly deliveries: number
  readonly retired: boolean
  readonly position: number
}
export type DepotChoice = {
  readonly code: string
  readonly name: string
  readonly town: string
  readonly rounds: readonly string[]
  readonly places: { readonly left: number | null }
}

/** What else a subscription names, by code. */
export type Around = {
  readonly plans: readonly Plan[]
  readonly depots: readonly DepotChoice[]
  readonly rounds: readonly { readonly code: string; readonly name: string }[]
}
