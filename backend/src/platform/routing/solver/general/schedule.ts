import type { Model } from './model.ts'

/** Why a sequence cannot be driven; `none` when it can. */
export const fault = {
  none: 0,
  capacity: 1,
  window: 2,
  shift: 3,
  duration: 4,
  break: 5,
  order: 6,
  vehicle: 7,
} as const

/** The schedule of the sequence last weighed, item by item: stops and reloads in their order, then the end of the round. */
export type Schedule = {
  readonly states: number
  readonly item: Int32Array
  readonly leg: Int32Array
  readonly stay: Int32Array
  readonly ready: Float64Array
  readonly start: Float64Array
  readonly close: Float64Array
  readonly paused: Int32Array
  readonly path: Int32Array
  /** Whether the latest departure is wanted even where time costs nothing. */
  punctual: boolean
  items: number
  fault: number
  departure: number
  end: number
  seconds: number
  metres: number
  late: number
  churn: number
  ridden: number
}

export const emptySchedule = (m: Model): Schedule => {
  const states = m.breaksMax + 1
  const items = m.stopPlace.length + Math.max(0, ...m.tripsMax) + 2
  return {
    states,
    item: new Int32Array(items),
    leg: new Int32Array(items),
    stay: new Int32Array(items),
    ready: new Float64Array(states),
    start: new Float64Array(items * states),
    close: new Float64Array(items * states),
    paused: new Int32Array(items * states),
    path: new Int32Array(items),
    punctual: m.timeMatters,
    items: 0,
    fault: 0,
    departure: 0,
    end: 0,
    seconds: 0,
    metres: 0,
    late: 0,
    churn: 0,
    ridden: 0,
  }
}
