/** Seconds of the planning day: `arrival` may be before `start` (waiting); service ends at `end`. */
export type Visit =
  | {
      readonly kind: 'stop'
      readonly stop: string
      readonly arrival: number
      readonly start: number
      readonly end: number
      readonly lateSeconds: number
    }
  | { readonly kind: 'break'; readonly start: number; readonly end: number }
  | { readonly kind: 'reload'; readonly arrival: number; readonly start: number; readonly end: number }

/** One vehicle's round. `frozen` repeats the stops already driven; `visits` is what remains. */
export type Route = {
  readonly vehicle: string
  readonly frozen: readonly string[]
  readonly departure: number
  readonly visits: readonly Visit[]
  readonly end: number
  readonly seconds: number
  readonly metres: number
}

/** Why nobody serves a stop: the rule that stands in the way in the vehicles that come closest. */
export type UnservedReason =
  | 'capacity'
  | 'window'
  | 'shift'
  | 'duration'
  | 'break'
  | 'order'
  | 'vehicle-not-allowed'
  | 'costs-more-than-leaving-out'

export type Unserved = { readonly stop: string; readonly reason: UnservedReason }

/** What the cost is made of, each part already weighted. */
export type CostParts = {
  readonly time: number
  readonly distance: number
  readonly vehicles: number
  readonly lateness: number
  readonly balance: number
  readonly churn: number
  readonly unserved: number
}

/** A whole answer. Vehicles that stay at home have no route; `cost` is the sum of `parts`. */
export type Plan = {
  readonly routes: readonly Route[]
  readonly unserved: readonly Unserved[]
  readonly cost: number
  readonly parts: CostParts
}
