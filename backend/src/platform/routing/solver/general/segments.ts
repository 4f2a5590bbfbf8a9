import { at, realAt } from '../cells.ts'
import { type Model, reload } from './model.ts'
import { append, part, setSegment } from './segment.ts'
import { exactVehicles, unitSegments } from './unit-segments.ts'

/**
 * Stretches of rounds summed up (Vidal and others 2013), so that a place is judged without driving the whole round:
 * per stretch the shortest duration, the earliest and latest beginning that reach it, and the metres. Breaks are left
 * out, several windows are taken as one, and soft ends as none: `exact` says of which vehicles that loses nothing.
 */
export type Segments = {
  /** Per vehicle and place, what lies before it, and what lies from it to the end of the round. */
  readonly head: Float64Array[]
  readonly tail: Float64Array[]
  readonly unit: Float64Array
  readonly fresh: Int32Array
  /** What a vehicle's round costs and takes by its segments; nothing for a vehicle at home. */
  readonly price: Float64Array
  readonly spent: Float64Array
  /** Seconds a round on the road has taken before its segments begin. */
  readonly before: Float64Array
  readonly exact: Int32Array
  readonly cursor: Float64Array
}

export const emptySegments = (m: Model): Segments => ({
  head: Array.from({ length: m.fleet }, () => new Float64Array(part.size * 16)),
  tail: Array.from({ length: m.fleet }, () => new Float64Array(part.size * 16)),
  unit: unitSegments(m),
  fresh: new Int32Array(m.fleet),
  price: new Float64Array(m.fleet),
  spent: new Float64Array(m.fleet),
  before: Float64Array.from(m.frozen, (started, v) =>
    started === 1 ? at(m.startAt, v) - at(m.leftAt, v) : 0,
  ),
  exact: exactVehicles(m),
  cursor: new Float64Array(part.size),
})

const rowOf = (rows: readonly Float64Array[], v: number): Float64Array => rows[v] as Float64Array

export const headOf = (g: Segments, v: number): Float64Array => rowOf(g.head, v)
export const tailOf = (g: Segments, v: number): Float64Array => rowOf(g.tail, v)

/** Brings a vehicle's segments up to date; answers whether by them its round can be driven. */
export const refreshSegments = (
  m: Model,
  g: Segments,
  v: number,
  row: Int32Array,
  length: number,
): boolean => {
  g.fresh[v] = 1
  const cells = (length + 1) * part.size
  if (rowOf(g.head, v).length < cells) {
    g.head[v] = new Float64Array(2 * cells)
    g.tail[v] = new Float64Array(2 * cells)
  }
  setSegment(g.unit, 0, at(m.reloadSeconds, v), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  fillHead(m, g, v, row, length)
  let drivable = fillTail(m, g, v, row, length)
  const tail = rowOf(g.tail, v)
  const head = rowOf(g.head, v)
  const atHome = length === 0 && at(m.frozen, v) === 0
  const arc = arcInto(m, v, row, length, 0, at(m.startPlace, v))
  if (!append(g.cursor, 0, head, 0, tail, 0, secondsOf(m, arc), metresOf(m, arc))) drivable = false
  g.spent[v] = atHome ? 0 : realAt(g.cursor, part.duration)
  g.price[v] = atHome ? 0 : priceOf(m, g, v)
  return atHome || (drivable && !isTooLong(m, g, v))
}

/** Whether the round in the cursor takes longer than the vehicle may. */
export const isTooLong = (m: Model, g: Segments, v: number): boolean =>
  realAt(g.cursor, part.duration) + realAt(g.before, v) > realAt(m.longest, v)

/** What a whole round costs whose segment is in the cursor, without churn and lateness. */
export const priceOf = (m: Model, g: Segments, v: number): number =>
  m.perSecond * (realAt(g.cursor, part.duration) + realAt(g.before, v)) +
  m.perMetre * realAt(g.cursor, part.metres) +
  realAt(m.fixedCost, v)

const fillHead = (m: Model, g: Segments, v: number, row: Int32Array, length: number): void => {
  const head = rowOf(g.head, v)
  const from = at(m.startAt, v)
  setSegment(head, 0, 0, from, at(m.frozen, v) === 1 ? from : Number.POSITIVE_INFINITY)
  head[part.metres] = at(m.baseMetres, v)
  let place = at(m.startPlace, v)
  for (let i = 0; i < length; i++) {
    const unit = at(row, i)
    const arc = place * m.places + placeIn(m, v, unit)
    const k = i * part.size
    append(head, k + part.size, head, k, g.unit, unit * part.size, at(m.seconds, arc), at(m.metres, arc))
    place = placeOut(m, v, unit)
  }
}

const fillTail = (m: Model, g: Segments, v: number, row: Int32Array, length: number): boolean => {
  let drivable = true
  const tail = rowOf(g.tail, v)
  setSegment(tail, length * part.size, 0, Number.NEGATIVE_INFINITY, realAt(m.closesAt, v))
  for (let i = length - 1; i >= 0; i--) {
    const unit = at(row, i)
    const arc = arcInto(m, v, row, length, i + 1, placeOut(m, v, unit))
    const k = i * part.size
    const seconds = secondsOf(m, arc)
    const metres = metresOf(m, arc)
    if (!append(tail, k, g.unit, unit * part.size, tail, k + part.size, seconds, metres)) drivable = false
  }
  return drivable
}

/** Where a vehicle enters and leaves a unit or a reload. */
export const placeIn = (m: Model, v: number, unit: number): number =>
  unit === reload ? at(m.reloadPlace, v) : at(m.unitIn, unit)
export const placeOut = (m: Model, v: number, unit: number): number =>
  unit === reload ? at(m.reloadPlace, v) : at(m.unitOut, unit)

/** The arc from a place to what stands at `index` of a row, or home behind its end; -1 where the round is open. */
export const arcInto = (
  m: Model,
  v: number,
  row: Int32Array,
  length: number,
  index: number,
  from: number,
): number => {
  if (index < length) return from * m.places + placeIn(m, v, at(row, index))
  const end = at(m.endPlace, v)
  return end < 0 ? -1 : from * m.places + end
}

export const secondsOf = (m: Model, arc: number): number => (arc < 0 ? 0 : at(m.seconds, arc))
export const metresOf = (m: Model, arc: number): number => (arc < 0 ? 0 : at(m.metres, arc))
