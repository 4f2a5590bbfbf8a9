import { at, realAt } from '../cells.ts'
import { churnOf } from './churn.ts'
import type { Model } from './model.ts'
import { reload } from './model.ts'

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

/**
 * Lists the items of vehicle v's sequence with their legs, and checks what needs no clock: permission, order, loads of
 * each trip in each dimension, number of trips. Leaves metres, churn and the fault.
 */
export const layOut = (m: Model, k: Schedule, v: number, sequence: Int32Array, length: number): void => {
  k.items = 0
  k.metres = at(m.baseMetres, v)
  k.churn = realAt(m.baseChurn, v)
  k.ridden = 0
  k.fault = checkTrips(m, v, sequence, length)
  if (k.fault !== fault.none) return
  let place = at(m.startPlace, v)
  let before = at(m.baseStop, v)
  let rank = 0
  for (let i = 0; i < length; i++) {
    const unit = at(sequence, i)
    if (unit === reload) {
      place = addItem(m, k, place, at(m.reloadPlace, v), -1, at(m.reloadSeconds, v))
      continue
    }
    for (let j = at(m.unitOf, unit), end = at(m.unitOf, unit + 1); j < end; j++) {
      const stop = at(m.unitStops, j)
      if (at(m.rank, stop) < rank) k.fault = fault.order
      rank = at(m.rank, stop)
      place = addItem(m, k, place, at(m.stopPlace, stop), stop, at(m.service, stop))
      k.churn += churnOf(m, v, stop, before)
      before = stop
    }
  }
  const end = at(m.endPlace, v)
  addItem(m, k, place, end < 0 ? place : end, -1, 0)
}

const addItem = (m: Model, k: Schedule, from: number, to: number, stop: number, stay: number): number => {
  const arc = from * m.places + to
  const i = k.items++
  k.item[i] = stop
  k.leg[i] = at(m.seconds, arc)
  k.stay[i] = stay
  k.metres += at(m.metres, arc)
  k.ridden += at(m.seconds, arc) + stay
  return to
}

const checkTrips = (m: Model, v: number, sequence: Int32Array, length: number): number => {
  let trips = 1
  for (let i = 0; i < length; i++) {
    const unit = at(sequence, i)
    if (unit === reload) trips++
    else if (m.allowed !== null && at(m.allowed, unit * m.fleet + v) === 0) return fault.vehicle
  }
  if (trips > at(m.tripsMax, v)) return fault.capacity
  for (let d = 0; d < m.dimensions; d++) if (!dimensionFits(m, v, sequence, length, d)) return fault.capacity
  return fault.none
}

const dimensionFits = (m: Model, v: number, sequence: Int32Array, length: number, d: number): boolean => {
  const room = realAt(m.capacity, v * m.dimensions + d) + 1e-9
  let load = realAt(m.baseLoad, v * m.dimensions + d)
  if (load > room) return false
  for (let i = 0; i < length; i++) {
    const unit = at(sequence, i)
    load = unit === reload ? 0 : load + realAt(m.unitLoad, unit * m.dimensions + d)
    if (load > room) return false
  }
  return true
}
