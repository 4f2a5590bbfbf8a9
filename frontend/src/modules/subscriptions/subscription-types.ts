import type { components } from '../../api/schema.d.ts'

type Schemas = components['schemas']
export type Rhythm = Schemas['Rhythm']
export type Subscription = Schemas['Subscription']
export type Quote = Schemas['SubscriptionQuote']
export type Plan = Schemas['Plan']
export type DepotChange = Subscription['depotChanges'][number]
export type Delivery = Schemas['Delivery']
export type Why = Schemas['Why']

export const rhythmKinds = ['weekly', 'fortnightly', 'monthly', 'free'] as const
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

/** What else a subscription names, by code. */
export type Around = {
  readonly plans: readonly Schemas['Plan'][]
  readonly depots: readonly Schemas['Depot'][]
  readonly rounds: readonly { readonly code: string; readonly name: string }[]
}
