import { at, realAt, rowAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import { endAlike, estimateSplice } from './estimate.ts'
import { fleetCost } from './fleet-cost.ts'
import { nearRowOf } from './nearest-units.ts'
import { restoreTouched, setRow, settleVehicle, type TourState, touchVehicle } from './tour-state.ts'
import { impossible, weigh } from './weigh.ts'

/**
 * Tries to swap the tails of two vehicles' sequences behind a unit and before a near one, or now and then the whole
 * sequences; kept when the cost changes by less than `threshold`. Answers the change of cost.
 */
export const tryExchange = (s: TourState, total: number, threshold: number): number => {
  if (s.m.fleet < 2) return 0
  return random(s.random) < 0.05 ? tryWhole(s, total, threshold) : tryTails(s, total, threshold)
}

const tryTails = (s: TourState, total: number, threshold: number): number => {
  if (s.near.count === 0) return 0
  const i = 1 + randomInt(s.random, s.m.units)
  const j = at(s.near.cells, nearRowOf(s.m, s.near, i) + randomInt(s.random, s.near.count))
  const v = at(s.vehicleOf, i)
  const w = at(s.vehicleOf, j)
  if (v === w || v < 0 || w < 0) return 0
  return swapBehind(s, { v, w, cutV: at(s.placeIn, i) + 1, cutW: at(s.placeIn, j) }, total, threshold)
}

const tryWhole = (s: TourState, total: number, threshold: number): number => {
  const v = randomInt(s.random, s.m.fleet)
  const w = randomInt(s.random, s.m.fleet)
  if (v === w || at(s.m.twin, v) === at(s.m.twin, w)) return 0
  return swapBehind(s, { v, w, cutV: 0, cutW: 0 }, total, threshold)
}

type Swap = { readonly v: number; readonly w: number; readonly cutV: number; readonly cutW: number }

const swapBehind = (s: TourState, { v, w, cutV, cutW }: Swap, total: number, threshold: number): number => {
  if (!mayPay(s, { v, w, cutV, cutW }, threshold)) return 0
  const lengthV = splice(s, s.trial, v, cutV, w, cutW)
  const costV = weigh(s.m, s.schedule, v, s.trial, lengthV)
  if (costV === impossible) return 0
  const lengthW = splice(s, s.otherTrial, w, cutW, v, cutV)
  const costW = weigh(s.m, s.schedule, w, s.otherTrial, lengthW)
  if (costW === impossible) return 0
  const delta = costV + costW - realAt(s.cost, v) - realAt(s.cost, w)
  if (s.m.balance === 0 && delta >= threshold) return 0
  s.iteration++
  s.touchedCount = 0
  touchVehicle(s, v)
  touchVehicle(s, w)
  setRow(s, v, s.trial, lengthV)
  setRow(s, w, s.otherTrial, lengthW)
  settleVehicle(s, v)
  settleVehicle(s, w)
  if (s.m.balance === 0) return delta
  const whole = fleetCost(s) - total
  if (whole < threshold) return whole
  restoreTouched(s)
  return 0
}

/** A swap that looks too dear is not weighed; with balance, or unlike ends, nothing can be told beforehand. */
const mayPay = (s: TourState, { v, w, cutV, cutW }: Swap, threshold: number): boolean => {
  if (s.m.balance > 0 || !endAlike(s.m, v, w)) return true
  const first = estimateSplice(s, v, cutV, w, cutW)
  return first < impossible && first + estimateSplice(s, w, cutW, v, cutV) < threshold
}

/** The head of one vehicle's sequence with the tail of another's. */
const splice = (s: TourState, into: Int32Array, v: number, cutV: number, w: number, cutW: number): number => {
  const head = rowAt(s.rows, v)
  const tail = rowAt(s.rows, w)
  let end = 0
  for (let i = 0; i < cutV; i++) into[end++] = at(head, i)
  for (let i = cutW, length = at(s.length, w); i < length; i++) into[end++] = at(tail, i)
  return end
}
