import { at } from '../cells.ts'
import { type Model, reload } from './model.ts'

/** Where vehicles enter and leave what they drive to, and the arcs between; small enough to be inlined. */
export type Ways = {
  readonly enters: (v: number, unit: number) => number
  readonly leaves: (v: number, unit: number) => number
  /** Where a vehicle sets out to what stands at `place` of its row. */
  readonly before: (v: number, row: Int32Array, place: number) => number
  /** The arc from somewhere to what stands at `place` of a row, or home behind its end; -1 where the round is open. */
  readonly into: (v: number, row: Int32Array, length: number, place: number, from: number) => number
  readonly seconds: (arc: number) => number
  readonly metres: (arc: number) => number
}

export const bindWays = (m: Model): Ways => {
  const { places, unitIn, unitOut, reloadPlace, startPlace, endPlace, seconds, metres } = m
  const enters: Ways['enters'] = (v, unit) => (unit === reload ? at(reloadPlace, v) : at(unitIn, unit))
  const leaves: Ways['leaves'] = (v, unit) => (unit === reload ? at(reloadPlace, v) : at(unitOut, unit))
  return {
    enters,
    leaves,
    before: (v, row, place) => (place === 0 ? at(startPlace, v) : leaves(v, at(row, place - 1))),
    into: (v, row, length, place, from) => {
      if (place < length) return from * places + enters(v, at(row, place))
      const end = at(endPlace, v)
      return end < 0 ? -1 : from * places + end
    },
    seconds: (arc) => (arc < 0 ? 0 : at(seconds, arc)),
    metres: (arc) => (arc < 0 ? 0 : at(metres, arc)),
  }
}
