import { at } from '../cells.ts'
import { nearestOf } from '../nearest.ts'
import type { Model } from './model.ts'

/** Each unit's nearest others, found when they are first asked for: an insertion asks for few. */
export type NearUnits = { readonly cells: Int32Array; readonly known: Int32Array; readonly count: number }

export const emptyNear = (m: Model, most: number): NearUnits => {
  const count = Math.max(0, Math.min(most, m.units - 1))
  return { cells: new Int32Array((m.units + 1) * count), known: new Int32Array(m.units + 1), count }
}

/**
 * Where a unit's row of nearest others begins: by travel, and by waiting and lateness that windows force on the pair,
 * nearest first.
 */
export const nearRowOf = (m: Model, near: NearUnits, unit: number): number => {
  const begin = unit * near.count
  if (at(near.known, unit) === 1) return begin
  near.known[unit] = 1
  nearestOf(near.cells.subarray(begin, begin + near.count), unit, m.units, (u, other) =>
    Math.min(proximity(m, u, other), proximity(m, other, u)),
  )
  return begin
}

const proximity = (m: Model, from: number, to: number): number => {
  const arc = at(m.unitOut, from) * m.places + at(m.unitIn, to)
  const ride = at(m.seconds, arc)
  const cost = m.perSecond * ride + m.perMetre * at(m.metres, arc)
  const gap = windowGap(m, from, to, at(m.unitSeconds, from) + ride)
  return cost + (m.perSecond + m.perMetre) * gap
}

/** Seconds of waiting (at a fifth) and of lateness between the windows of two units, single windows only. */
const windowGap = (m: Model, from: number, to: number, ride: number): number => {
  const a = soleWindow(m, from)
  const b = soleWindow(m, to)
  if (a < 0 || b < 0) return 0
  const wait = Math.max(0, at(m.windowFrom, b) - ride - at(m.windowTo, a))
  const late = Math.max(0, at(m.windowFrom, a) + ride - at(m.windowTo, b))
  return 0.2 * wait + late
}

const soleWindow = (m: Model, unit: number): number => {
  const stop = at(m.unitStops, at(m.unitOf, unit))
  const first = at(m.windowOf, stop)
  return at(m.windowOf, stop + 1) === first + 1 ? first : -1
}
