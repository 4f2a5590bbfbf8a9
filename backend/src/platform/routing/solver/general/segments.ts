import { at, realAt } from '../cells.ts'
import type { Model } from './model.ts'
import { append, part, setSegment } from './segment.ts'
import { exactVehicles, unitSegments } from './unit-segments.ts'
import { bindWays, type Ways } from './ways.ts'

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

/** A vehicle's row of such a table. */
export const cellsOf = (rows: readonly Float64Array[], v: number): Float64Array => rows[v] as Float64Array

/** What keeps segments, bound to one set of them. */
export type Summing = {
  /** Brings a vehicle's segments up to date; answers whether by them its round can be driven. */
  readonly refresh: (v: number, row: Int32Array, length: number) => boolean
  /** Whether the round in the cursor takes longer than the vehicle may. */
  readonly isTooLong: (v: number) => boolean
  /** What a whole round costs whose segment is in the cursor, without churn and lateness. */
  readonly price: (v: number) => number
  readonly ways: Ways
}

export const bindSegments = (m: Model, g: Segments): Summing => {
  const { fixedCost, longest, perSecond, perMetre } = m
  const { before, cursor } = g
  const ways = bindWays(m)
  const isTooLong: Summing['isTooLong'] = (v) =>
    realAt(cursor, part.duration) + realAt(before, v) > realAt(longest, v)
  const price: Summing['price'] = (v) =>
    perSecond * (realAt(cursor, part.duration) + realAt(before, v)) +
    perMetre * realAt(cursor, part.metres) +
    realAt(fixedCost, v)
  return { refresh: bindRefresh(m, g, { ways, isTooLong, price }), isTooLong, price, ways }
}

const bindRefresh = (m: Model, g: Segments, tools: Omit<Summing, 'refresh'>): Summing['refresh'] => {
  const { frozen, reloadSeconds, startPlace } = m
  const { head, tail, unit, fresh, spent, price, cursor } = g
  const { isTooLong, ways } = tools
  const fillHead = bindFillHead(m, g, ways)
  const fillTail = bindFillTail(m, g, ways)
  return (v, row, length) => {
    fresh[v] = 1
    widen(g, v, (length + 1) * part.size)
    setSegment(unit, 0, at(reloadSeconds, v), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    fillHead(v, row, length)
    let drivable = fillTail(v, row, length)
    const atHome = length === 0 && at(frozen, v) === 0
    const arc = ways.into(v, row, length, 0, at(startPlace, v))
    const seconds = ways.seconds(arc)
    if (!append(cursor, 0, cellsOf(head, v), 0, cellsOf(tail, v), 0, seconds, ways.metres(arc)))
      drivable = false
    spent[v] = atHome ? 0 : realAt(cursor, part.duration)
    price[v] = atHome ? 0 : tools.price(v)
    return atHome || (drivable && !isTooLong(v))
  }
}

const widen = (g: Segments, v: number, cells: number): void => {
  if (cellsOf(g.head, v).length >= cells) return
  g.head[v] = new Float64Array(2 * cells)
  g.tail[v] = new Float64Array(2 * cells)
}

const bindFillHead = (m: Model, g: Segments, { enters, leaves }: Ways) => {
  const { startAt, startPlace, frozen, baseMetres, places, seconds, metres } = m
  const { unit } = g
  return (v: number, row: Int32Array, length: number): void => {
    const head = cellsOf(g.head, v)
    const from = at(startAt, v)
    setSegment(head, 0, 0, from, at(frozen, v) === 1 ? from : Number.POSITIVE_INFINITY)
    head[part.metres] = at(baseMetres, v)
    let place = at(startPlace, v)
    for (let i = 0; i < length; i++) {
      const u = at(row, i)
      const arc = place * places + enters(v, u)
      const k = i * part.size
      append(head, k + part.size, head, k, unit, u * part.size, at(seconds, arc), at(metres, arc))
      place = leaves(v, u)
    }
  }
}

const bindFillTail = (m: Model, g: Segments, { into, leaves, seconds, metres }: Ways) => {
  const { closesAt } = m
  const { unit } = g
  return (v: number, row: Int32Array, length: number): boolean => {
    let drivable = true
    const tail = cellsOf(g.tail, v)
    setSegment(tail, length * part.size, 0, Number.NEGATIVE_INFINITY, realAt(closesAt, v))
    for (let i = length - 1; i >= 0; i--) {
      const u = at(row, i)
      const arc = into(v, row, length, i + 1, leaves(v, u))
      const k = i * part.size
      if (!append(tail, k, unit, u * part.size, tail, k + part.size, seconds(arc), metres(arc)))
        drivable = false
    }
    return drivable
  }
}
