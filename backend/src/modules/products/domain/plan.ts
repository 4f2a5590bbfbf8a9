import type { Money } from '#kernel/money'

/** What staff edit of a plan (SUB-01). */
export interface PlanDetails {
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
