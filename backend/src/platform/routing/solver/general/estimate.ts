import { at, realAt, rowAt } from '../cells.ts'
import { type Model, reload } from './model.ts'
import { append, part } from './segment.ts'
import { cellsOf, type Summing } from './segments.ts'
import type { TourState } from './tour-state.ts'

/** No round at all: a window, the shift or the longest duration is missed whatever else holds. */
const never = Number.POSITIVE_INFINITY

/** How a unit goes into a sequence: alone, after a new reload, or before a new reload. */
export const entry = { alone: 0, afterReload: 1, beforeReload: 2 } as const

/** What judges places in constant time, bound to one state. */
export type Estimates = {
  /**
   * What putting a unit in at `place` adds to the cost of vehicle v: exact where the segments are, near it elsewhere,
   * infinite where it is truly impossible and where the sum cannot be less than `limit` (of cost and the mean's share of
   * balance). Loads and churn are not looked at; the cursor keeps the round's segment.
   */
  readonly estimate: (unit: number, v: number, place: number, way: number, limit: number) => number
  /**
   * What vehicle v's round costs more when behind `cutV` it goes on like vehicle w behind `cutW`: the same promises.
   * Both must end alike.
   */
  readonly estimateSplice: (v: number, cutV: number, w: number, cutW: number) => number
}

export const bindEstimates = (s: TourState, summing: Summing): Estimates => {
  const { rows, length } = s
  const { fresh, price } = s.segments
  const { refresh, isTooLong } = summing
  const driveIn = bindDriveIn(s, summing)
  const driveTrip = bindDriveTrip(s, summing)
  return {
    estimate: (unit, v, place, way, limit) => {
      if (at(fresh, v) === 0) refresh(v, rowAt(rows, v), at(length, v))
      const drivable =
        way === entry.alone ? driveIn(unit, v, place, limit) : driveTrip(unit, v, place, way, limit)
      if (!drivable || isTooLong(v)) return never
      return summing.price(v) - realAt(price, v)
    },
    estimateSplice: bindSplice(s, summing),
  }
}

/** Whether a round so long and so far cannot add less than `limit`, balance counted as if it were not the longest. */
const bindTooDear = ({ m, segments: g }: TourState) => {
  const { perSecond, perMetre, fixedCost, balance } = m
  const { price, spent, before } = g
  const share = balance / m.fleet
  const least = perSecond - share
  return (v: number, duration: number, metres: number, limit: number): boolean => {
    if (least < 0) return false
    const cost = least * (duration + realAt(before, v)) + perMetre * metres + realAt(fixedCost, v)
    return cost - (realAt(price, v) - share * (realAt(spent, v) + realAt(before, v))) >= limit
  }
}

/** The whole round with the unit in it, in the cursor; the hot path, so the sums are written out. */
const bindDriveIn = (s: TourState, { ways }: Summing) => {
  const { places, unitIn, unitOut, seconds, metres } = s.m
  const { rows, length } = s
  const { head: heads, tail: tails, unit: units, cursor } = s.segments
  const tooDear = bindTooDear(s)
  return (unit: number, v: number, place: number, limit: number): boolean => {
    const row = rowAt(rows, v)
    const head = cellsOf(heads, v)
    const tail = cellsOf(tails, v)
    const i = place * part.size
    const u = unit * part.size
    const into = ways.before(v, row, place) * places + at(unitIn, unit)
    const arc = ways.into(v, row, at(length, v), place, at(unitOut, unit))
    const reach = realAt(head, i) + at(seconds, into)
    const ridden = reach + realAt(units, u) + ways.seconds(arc)
    const far =
      realAt(head, i + 3) + at(metres, into) + realAt(units, u + 3) + ways.metres(arc) + realAt(tail, i + 3)
    if (tooDear(v, ridden + realAt(tail, i), far, limit)) return false
    const opens = realAt(units, u + 1) - reach
    const closes = realAt(units, u + 2) - reach
    const earliest = realAt(head, i + 1)
    if (earliest > closes) return false
    const latest = realAt(head, i + 2)
    const wait = Math.max(0, opens - latest)
    const onward = ridden + wait
    if (Math.max(opens, earliest) - wait > realAt(tail, i + 2) - onward) return false
    const idle = Math.max(0, realAt(tail, i + 1) - onward - Math.min(closes, latest))
    cursor[part.duration] = onward + realAt(tail, i) + idle
    cursor[part.metres] = far
    return true
  }
}

/** Copies a segment of a vehicle into the cursor. */
const load = (cursor: Float64Array, cells: Float64Array, place: number): void => {
  for (let k = 0; k < part.size; k++) cursor[k] = realAt(cells, place * part.size + k)
}

/** Appends a segment of a list to the cursor. */
const bindLengthen = ({ cursor }: TourState['segments'], { ways }: Summing) => {
  return (cells: Float64Array, index: number, arc: number): boolean =>
    append(cursor, 0, cursor, 0, cells, index * part.size, ways.seconds(arc), ways.metres(arc))
}

/** The same with a reload before or after the unit. */
const bindDriveTrip = (s: TourState, summing: Summing) => {
  const { places, reloadSeconds } = s.m
  const { rows, length } = s
  const { head: heads, tail: tails, unit: units, cursor } = s.segments
  const { ways } = summing
  const lengthen = bindLengthen(s.segments, summing)
  const tooDear = bindTooDear(s)
  return (unit: number, v: number, place: number, way: number, limit: number): boolean => {
    // Vehicles share the segment of a reload, and do not reload equally long.
    units[part.duration] = at(reloadSeconds, v)
    const row = rowAt(rows, v)
    const first = way === entry.afterReload ? reload : unit
    const second = way === entry.afterReload ? unit : reload
    const head = cellsOf(heads, v)
    const tail = cellsOf(tails, v)
    const into = ways.before(v, row, place) * places + ways.enters(v, first)
    const between = ways.leaves(v, first) * places + ways.enters(v, second)
    const onward = ways.into(v, row, at(length, v), place, ways.leaves(v, second))
    const i = place * part.size
    const ridden = ways.seconds(into) + ways.seconds(between) + ways.seconds(onward) + at(reloadSeconds, v)
    const far = ways.metres(into) + ways.metres(between) + ways.metres(onward)
    const whole = realAt(head, i) + ridden + realAt(units, unit * part.size) + realAt(tail, i)
    const metres = realAt(head, i + 3) + far + realAt(units, unit * part.size + 3) + realAt(tail, i + 3)
    if (tooDear(v, whole, metres, limit)) return false
    load(cursor, head, place)
    return lengthen(units, first, into) && lengthen(units, second, between) && lengthen(tail, place, onward)
  }
}

const bindSplice = (s: TourState, summing: Summing): Estimates['estimateSplice'] => {
  const { rows, length } = s
  const { frozen } = s.m
  const { head, tail, fresh, price, cursor } = s.segments
  const { refresh, isTooLong, ways } = summing
  const lengthen = bindLengthen(s.segments, summing)
  return (v, cutV, w, cutW) => {
    const row = rowAt(rows, v)
    const other = rowAt(rows, w)
    const end = at(length, w)
    if (at(fresh, v) === 0) refresh(v, row, at(length, v))
    if (at(fresh, w) === 0) refresh(w, other, end)
    if (cutV === 0 && cutW === end && at(frozen, v) === 0) return -realAt(price, v)
    load(cursor, cellsOf(head, v), cutV)
    const arc = ways.into(w, other, end, cutW, ways.before(v, row, cutV))
    const drivable = lengthen(cellsOf(tail, w), cutW, arc)
    return drivable && !isTooLong(v) ? summing.price(v) - realAt(price, v) : never
  }
}

/** Whether tails of the two may be swapped by estimate: they end alike, and reload at the same place. */
export const endAlike = (m: Model, v: number, w: number): boolean =>
  at(m.endPlace, v) === at(m.endPlace, w) &&
  realAt(m.closesAt, v) === realAt(m.closesAt, w) &&
  at(m.reloadPlace, v) === at(m.reloadPlace, w) &&
  at(m.reloadSeconds, v) === at(m.reloadSeconds, w)
