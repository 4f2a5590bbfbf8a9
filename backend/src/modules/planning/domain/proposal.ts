import type { Day } from '#kernel/day'

/** What an order breaks, with the figures that show it. Minutes are whole ones, a begun one counts. */
export type Broken =
  | { readonly kind: 'late'; readonly depot: string; readonly minutes: number }
  | { readonly kind: 'overloaded'; readonly baskets: number; readonly capacity: number }
  | { readonly kind: 'back-too-late'; readonly minutes: number; readonly latest: string }
  | { readonly kind: 'too-long'; readonly minutes: number; readonly longestMinutes: number }

/** A stop with the moment the vehicle reaches it, `HH:MM`. */
export interface TimedStop {
  readonly depot: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly arrival: string
  readonly baskets: number
  readonly lateMinutes: number
}

/** What a round's order means on a day. `minutes` is from leaving to being back. */
export interface RoundFigures {
  readonly stops: readonly TimedStop[]
  readonly metres: number
  readonly minutes: number
  readonly baskets: number
  readonly departure: string
  readonly back: string
  readonly broken: readonly Broken[]
}

/** A round before and after; `version` is the one it was planned from. */
export interface ProposedRound {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly version: number
  readonly vehicle: string
  readonly formerStops: readonly string[]
  readonly stops: readonly string[]
  readonly before: RoundFigures
  readonly after: RoundFigures
}

/** A stop that no vehicle takes within its limits: it stays on its round, and the round breaks them. */
export interface Unserved {
  readonly depot: string
  readonly name: string
  /** Null for a depot that should have joined a round. */
  readonly round: string | null
  readonly reason: string
}

export interface Totals {
  readonly metres: number
  readonly minutes: number
  readonly lateStops: number
  readonly broken: number
}

/** A service outside that was to be asked and was of no use: the estimate, or our own engine, took its place. */
export interface ServiceFailure {
  readonly service: 'osrm' | 'vroom' | 'spoke'
  readonly kind: string
  readonly status: number | null
  /** What the service has no words for. */
  readonly constraints: readonly string[]
}

/** An order for some rounds of a day that nobody has accepted yet (RND-03). */
export interface Proposal {
  readonly id: string
  readonly day: Day
  readonly createdAtMs: number
  /** Whether distances are estimates, which must be shown. */
  readonly estimated: boolean
  /** Who found the order. */
  readonly optimiser: 'own' | 'vroom' | 'spoke'
  readonly failures: readonly ServiceFailure[]
  readonly rounds: readonly ProposedRound[]
  readonly unserved: readonly Unserved[]
  /** Depots left out because nobody knows where they are or no road leads there; they keep their place. */
  readonly leftOut: readonly string[]
}

/** The sums of some rounds' figures. */
export const totalsOf = (rounds: readonly RoundFigures[]): Totals => ({
  metres: rounds.reduce((sum, { metres }) => sum + metres, 0),
  minutes: rounds.reduce((sum, { minutes }) => sum + minutes, 0),
  lateStops: rounds.reduce((sum, { stops }) => sum + stops.filter((stop) => stop.lateMinutes > 0).length, 0),
  broken: rounds.reduce((sum, { broken }) => sum + broken.length, 0),
})

/** Whether a round's stops are not those it had. */
export const isChanged = ({ formerStops, stops }: ProposedRound): boolean =>
  formerStops.length !== stops.length || formerStops.some((depot, n) => depot !== stops[n])
