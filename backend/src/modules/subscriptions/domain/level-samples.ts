import { type Week, week, weeksOfYear } from '#kernel/week'
import type { Rhythm, Subscription } from './subscription.ts'

/** For tests: the year over which subscriptions are laid. */
export const YEAR: readonly Week[] = weeksOfYear(2025)

/** For tests: a subscription of the whole year. */
export const sampleSubscription = (
  number: number,
  rhythm: Rhythm,
  details: Partial<Subscription> = {},
): Subscription => ({
  number,
  member: number,
  plan: 'APS',
  quantity: 1,
  start: week('2025-W01'),
  end: week('2025-W52'),
  rhythm,
  depot: 'D1',
  round: null,
  depotChanges: [],
  exceptions: [],
  entitledDeliveries: 26,
  plannedDeliveries: 26,
  carriedOver: 0,
  agreedCents: null,
  paymentMethod: '',
  paymentRhythm: '',
  firstPaymentMonth: 1,
  payments: 0,
  ended: null,
  version: 1,
  ...details,
})
