import { at, realAt, rowAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import type { Changes } from './changes.ts'
import { type Estimates, endAlike } from './estimate.ts'
import { fleetCost } from './fleet-cost.ts'
import { nearRowOf } from './nearest-units.ts'
import type { TourState } from './tour-state.ts'
import { impossible } from './weigh.ts'

/**
 * Tries to swap the tails of two vehicles' sequences behind a unit and before a near one, or now and then the whole
 * sequences; kept when the cost changes by less than `threshold`. Answers the change of cost.
 */
export type TryExchange = (total: number, threshold: number) => number

export const bindExchange = (s: TourState, estimates: Estimates, changes: Changes): TryExchange => {
  const { random: draws } = s
  const swapBehind = bindSwap(s, estimates, changes)
  const tryTails = bindTryTails(s, swapBehind)
  const tryWhole = bindTryWhole(s, swapBehind)
  return (total, threshold) => {
    if (s.m.fleet < 2) return 0
    return random(draws) < 0.05 ? tryWhole(total, threshold) : tryTails(total, threshold)
  }
}

type Swap = (v: number, cutV: number, w: number, cutW: number, total: number, threshold: number) => number

const bindTryTails = (s: TourState, swapBehind: Swap): TryExchange => {
  const { m, near, vehicleOf, placeIn, random: draws } = s
  const { cells, count } = near
  return (total, threshold) => {
    if (count === 0) return 0
    const i = 1 + randomInt(draws, m.units)
    const j = at(cells, nearRowOf(m, near, i) + randomInt(draws, count))
    const v = at(vehicleOf, i)
    const w = at(vehicleOf, j)
    if (v === w || v < 0 || w < 0) return 0
    return swapBehind(v, at(placeIn, i) + 1, w, at(placeIn, j), total, threshold)
  }
}

const bindTryWhole = ({ m, random: draws }: TourState, swapBehind: Swap): TryExchange => {
  const { fleet, twin } = m
  return (total, threshold) => {
    const v = randomInt(draws, fleet)
    const w = randomInt(draws, fleet)
    return v === w || at(twin, v) === at(twin, w) ? 0 : swapBehind(v, 0, w, 0, total, threshold)
  }
}

const bindSwap = (s: TourState, estimates: Estimates, changes: Changes): Swap => {
  const { length } = s
  const { balance } = s.m
  const mayPay = bindMayPay(s, estimates)
  const weighBoth = bindWeighBoth(s)
  const keep = bindKeep(s, changes)
  return (v, cutV, w, cutW, total, threshold) => {
    if (!mayPay(v, cutV, w, cutW, threshold)) return 0
    const delta = weighBoth(v, cutV, w, cutW)
    if (delta === impossible || (balance === 0 && delta >= threshold)) return 0
    keep(v, cutV + at(length, w) - cutW, w, cutW + at(length, v) - cutV)
    if (balance === 0) return delta
    const whole = fleetCost(s) - total
    if (whole < threshold) return whole
    changes.restore()
    return 0
  }
}

/** What both cost more with their tails swapped, each written into its trial. */
const bindWeighBoth = (s: TourState) => {
  const { weigh, trial, otherTrial, cost } = s
  const splice = bindSplice(s)
  return (v: number, cutV: number, w: number, cutW: number): number => {
    const costV = weigh(v, trial, splice(trial, v, cutV, w, cutW))
    if (costV === impossible) return impossible
    const costW = weigh(w, otherTrial, splice(otherTrial, w, cutW, v, cutV))
    if (costW === impossible) return impossible
    return costV + costW - realAt(cost, v) - realAt(cost, w)
  }
}

/** Takes over both trials. */
const bindKeep = (s: TourState, { touch, setRow, settle }: Changes) => {
  const { trial, otherTrial } = s
  return (v: number, lengthV: number, w: number, lengthW: number): void => {
    s.iteration++
    s.touchedCount = 0
    touch(v)
    touch(w)
    setRow(v, trial, lengthV)
    setRow(w, otherTrial, lengthW)
    settle(v)
    settle(w)
  }
}

/** A swap that looks too dear is not weighed; with balance, or unlike ends, nothing can be told beforehand. */
const bindMayPay = ({ m }: TourState, { estimateSplice }: Estimates) => {
  const { balance } = m
  return (v: number, cutV: number, w: number, cutW: number, threshold: number): boolean => {
    if (balance > 0 || !endAlike(m, v, w)) return true
    const first = estimateSplice(v, cutV, w, cutW)
    return first < impossible && first + estimateSplice(w, cutW, v, cutV) < threshold
  }
}

/** The head of one vehicle's sequence with the tail of another's. */
const bindSplice = ({ rows, length }: TourState) => {
  return (into: Int32Array, v: number, cutV: number, w: number, cutW: number): number => {
    const head = rowAt(rows, v)
    const tail = rowAt(rows, w)
    let end = 0
    for (let i = 0; i < cutV; i++) into[end++] = at(head, i)
    for (let i = cutW, size = at(length, w); i < size; i++) into[end++] = at(tail, i)
    return end
  }
}
