import { cents } from '#kernel/money'
import { type Week, week } from '#kernel/week'
import type { OfferedPlan } from './offered-plan.ts'
import type { SubscriptionSurroundings } from './subscription-lifecycle.ts'

/** A plan of 50 deliveries for €725 that narrows nothing. For tests. */
export const yearly: OfferedPlan = {
  code: 'APS',
  retired: false,
  waiting: false,
  homeDelivery: false,
  supporter: false,
  deliveries: 50,
  categories: [],
  rhythms: [],
  depots: [],
  paymentMethods: [],
  paymentRhythms: [],
  period: null,
  costs: (deliveries) => cents(deliveries * 1450),
}

/** A garden whose weeks 33 are closed, that knows a member, depots D…, and the plans it is given. For tests. */
export const surroundingsWith = (...plans: readonly OfferedPlan[]): SubscriptionSurroundings => ({
  hasMember: (number) => number === 379,
  categoryOf: () => '',
  plan: (code) => plans.find((plan) => plan.code === code),
  hasDepot: (code) => code.startsWith('D'),
  serves: (round, depot) => round === 'MA' && depot === 'D10',
  isOpen: (at) => at.slice(5) !== 'W33',
  seasonEnd: (at) => week(`${at.slice(0, 4)}-W51`) as Week,
})
