import { at, realAt, rowAt } from '../cells.ts'
import { type Model, reload } from './model.ts'
import { append, part } from './segment.ts'
import {
  arcInto,
  headOf,
  isTooLong,
  metresOf,
  placeIn,
  placeOut,
  priceOf,
  refreshSegments,
  type Segments,
  secondsOf,
  tailOf,
} from './segments.ts'
import type { TourState } from './tour-state.ts'

/** No round at all: a window, the shift or the longest duration is missed whatever else holds. */
const never = Number.POSITIVE_INFINITY

/** How a unit goes into a sequence: alone, after a new reload, or before a new reload. */
export const entry = { alone: 0, afterReload: 1, beforeReload: 2 } as const

/**
 * What putting a unit in at `place` adds to the cost of vehicle v, in constant time: exact where the segments are, near
 * it elsewhere, and infinite only where it is truly impossible. Loads and churn are not looked at; the cursor keeps
 * the round's segment.
 */
export const estimate = (s: TourState, unit: number, v: number, place: number, way: number): number => {
  const { m, segments: g } = s
  if (at(g.fresh, v) === 0) refreshSegments(m, g, v, rowAt(s.rows, v), at(s.length, v))
  const drivable = way === entry.alone ? driveIn(s, unit, v, place) : driveTrip(s, unit, v, place, way)
  if (!drivable || isTooLong(m, g, v)) return never
  return priceOf(m, g, v) - realAt(g.price, v)
}

/** The whole round with the unit in it, in the cursor; the hot path, so the sums are written out. */
const driveIn = (s: TourState, unit: number, v: number, place: number): boolean => {
  const { m, segments: g } = s
  const row = rowAt(s.rows, v)
  const head = headOf(g, v)
  const tail = tailOf(g, v)
  const i = place * part.size
  const u = unit * part.size
  const into = placeBefore(m, row, v, place) * m.places + at(m.unitIn, unit)
  const reach = realAt(head, i) + at(m.seconds, into)
  const opens = realAt(g.unit, u + 1) - reach
  const closes = realAt(g.unit, u + 2) - reach
  const earliest = realAt(head, i + 1)
  if (earliest > closes) return false
  const latest = realAt(head, i + 2)
  const wait = Math.max(0, opens - latest)
  const arc = arcInto(m, v, row, at(s.length, v), place, at(m.unitOut, unit))
  const onward = reach + realAt(g.unit, u) + wait + secondsOf(m, arc)
  const start = Math.max(opens, earliest) - wait
  if (start > realAt(tail, i + 2) - onward) return false
  const idle = Math.max(0, realAt(tail, i + 1) - onward - Math.min(closes, latest))
  g.cursor[part.duration] = onward + realAt(tail, i) + idle
  g.cursor[part.metres] =
    realAt(head, i + 3) + at(m.metres, into) + realAt(g.unit, u + 3) + metresOf(m, arc) + realAt(tail, i + 3)
  return true
}

const placeBefore = (m: Model, row: Int32Array, v: number, place: number): number =>
  place === 0 ? at(m.startPlace, v) : placeOut(m, v, at(row, place - 1))

/** The same with a reload before or after the unit. */
const driveTrip = (s: TourState, unit: number, v: number, place: number, way: number): boolean => {
  const { m, segments: g } = s
  const row = rowAt(s.rows, v)
  const first = way === entry.afterReload ? reload : unit
  const second = way === entry.afterReload ? unit : reload
  for (let k = 0; k < part.size; k++) g.cursor[k] = realAt(headOf(g, v), place * part.size + k)
  const into = placeBefore(m, row, v, place) * m.places + placeIn(m, v, first)
  const between = placeOut(m, v, first) * m.places + placeIn(m, v, second)
  const onward = arcInto(m, v, row, at(s.length, v), place, placeOut(m, v, second))
  return (
    lengthen(m, g, g.unit, first, into) &&
    lengthen(m, g, g.unit, second, between) &&
    lengthen(m, g, tailOf(g, v), place, onward)
  )
}

/** Appends a segment of a list to the cursor. */
const lengthen = (m: Model, g: Segments, cells: Float64Array, index: number, arc: number): boolean =>
  append(g.cursor, 0, g.cursor, 0, cells, index * part.size, secondsOf(m, arc), metresOf(m, arc))

/**
 * What vehicle v's round costs more when behind `cutV` it goes on like vehicle w behind `cutW`: the same promises. Both
 * must end alike.
 */
export const estimateSplice = (s: TourState, v: number, cutV: number, w: number, cutW: number): number => {
  const { m, segments: g } = s
  const row = rowAt(s.rows, v)
  const tail = rowAt(s.rows, w)
  if (at(g.fresh, v) === 0) refreshSegments(m, g, v, row, at(s.length, v))
  if (at(g.fresh, w) === 0) refreshSegments(m, g, w, tail, at(s.length, w))
  if (cutV === 0 && cutW === at(s.length, w) && at(m.frozen, v) === 0) return -realAt(g.price, v)
  for (let k = 0; k < part.size; k++) g.cursor[k] = realAt(headOf(g, v), cutV * part.size + k)
  const arc = arcInto(m, w, tail, at(s.length, w), cutW, placeBefore(m, row, v, cutV))
  const drivable = lengthen(m, g, tailOf(g, w), cutW, arc)
  return drivable && !isTooLong(m, g, v) ? priceOf(m, g, v) - realAt(g.price, v) : never
}

/** Whether tails of the two may be swapped by estimate: they end alike, and reload at the same place. */
export const endAlike = (m: Model, v: number, w: number): boolean =>
  at(m.endPlace, v) === at(m.endPlace, w) &&
  realAt(m.closesAt, v) === realAt(m.closesAt, w) &&
  at(m.reloadPlace, v) === at(m.reloadPlace, w) &&
  at(m.reloadSeconds, v) === at(m.reloadSeconds, w)
