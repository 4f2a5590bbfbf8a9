/** Where the matrix and the exports look; latitude and longitude in degrees (WGS 84). */
export type Point = { readonly latitude: number; readonly longitude: number }

/** Seconds since the start of the planning day; both ends belong to the window. */
export type TimeWindow = { readonly from: number; readonly to: number }

/** Travel between places: row = from, column = to, `size * size` entries, whole seconds and whole metres. */
export type TravelMatrix = {
  readonly size: number
  readonly seconds: Int32Array
  readonly metres: Int32Array
}

/**
 * Something to be visited once. `order` ranks it inside what remains of its round: every `first` before every other
 * stop, every `last` after. `vehicles` restricts who may serve it. Windows say when the service may begin.
 */
export type Stop = {
  readonly id: string
  readonly place: number
  readonly serviceSeconds?: number
  readonly load?: readonly number[]
  readonly windows?: readonly TimeWindow[]
  readonly priority?: number
  readonly order?: 'first' | 'any' | 'last'
  readonly vehicles?: readonly string[]
}

/**
 * A pause that begins between `from` and `to`. It is due unless the round is back before `to`, and is taken between
 * two services, on the road if need be.
 */
export type Break = TimeWindow & { readonly durationSeconds: number }

/** Coming back to load again: at most `max` trips in the round, each reload at `place` taking `reloadSeconds`. */
export type Trips = { readonly max: number; readonly place: number; readonly reloadSeconds: number }

/**
 * What a started round can no longer change: it left at `departedAt`, has driven to `stops` in this order with a full
 * load for them, and is free to leave the last of them at `readyAt`.
 */
export type FrozenPrefix = {
  readonly stops: readonly string[]
  readonly departedAt: number
  readonly readyAt: number
}

/** `end: null` leaves the round open: it ends at its last stop. Without `shift` the whole time is free. */
export type Vehicle = {
  readonly id: string
  readonly start: number
  readonly end: number | null
  readonly capacity?: readonly number[]
  readonly shift?: TimeWindow
  readonly longestSeconds?: number
  readonly fixedCost?: number
  readonly breaks?: readonly Break[]
  readonly trips?: Trips
  readonly frozen?: FrozenPrefix
}

/**
 * What a plan costs, everything added up. `perSecondLate: null` makes windows hard. `balance` weighs how far the
 * longest round is above the mean of all vehicles. `moved` and `reordered` weigh stops that leave their published
 * vehicle, or follow another stop there. A stop left out costs `unserved * (1 + priority)`.
 */
export type Objective = {
  readonly perSecond: number
  readonly perMetre: number
  readonly perSecondLate: number | null
  readonly balance: number
  readonly moved: number
  readonly reordered: number
  readonly unserved: number
}

/** The order of stops a vehicle was given before: what churn is measured against, or a warm start ('' stands for a reload). */
export type Sequence = { readonly vehicle: string; readonly stops: readonly string[] }

/** A whole question: which vehicle visits which stops in which order. */
export type Problem = {
  readonly matrix: TravelMatrix
  readonly stops: readonly Stop[]
  readonly vehicles: readonly Vehicle[]
  readonly objective: Objective
  /** Runs of stops that stay together, in this order, in one vehicle and one trip. */
  readonly blocks?: readonly (readonly string[])[]
  readonly published?: readonly Sequence[]
  /** Coordinates of the places, when known. */
  readonly points?: readonly Point[]
}

/** Weighs an hour like 15 km, keeps windows hard, and leaves a stop out only when nothing else is possible. */
export const ordinaryObjective: Objective = {
  perSecond: 1,
  perMetre: 0.24,
  perSecondLate: null,
  balance: 0,
  moved: 0,
  reordered: 0,
  unserved: 10_000_000,
}
