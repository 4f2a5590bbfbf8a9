import { at, realAt } from '../cells.ts'
import { type Model, reload } from './model.ts'

/** Notes, per dimension, the room in the emptiest trip of a vehicle: more than that fits nowhere without a new trip. */
export const measureRoom = (
  m: Model,
  room: Float64Array,
  v: number,
  row: Int32Array,
  length: number,
): void => {
  for (let d = 0; d < m.dimensions; d++) {
    const cell = v * m.dimensions + d
    room[cell] = realAt(m.capacity, cell) - leastLoad(m, v, d, row, length) + 1e-9
  }
}

const leastLoad = (m: Model, v: number, d: number, row: Int32Array, length: number): number => {
  let least = Number.POSITIVE_INFINITY
  let load = realAt(m.baseLoad, v * m.dimensions + d)
  for (let i = 0; i < length; i++) {
    const unit = at(row, i)
    if (unit !== reload) {
      load += realAt(m.unitLoad, unit * m.dimensions + d)
      continue
    }
    least = Math.min(least, load)
    load = 0
  }
  return Math.min(least, load)
}

/** Whether a unit may fit into one of the trips a vehicle already makes. */
export const mayFit = (m: Model, room: Float64Array, unit: number, v: number): boolean => {
  for (let d = 0; d < m.dimensions; d++)
    if (realAt(m.unitLoad, unit * m.dimensions + d) > realAt(room, v * m.dimensions + d)) return false
  return true
}
