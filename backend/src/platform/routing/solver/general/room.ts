import { at, realAt } from '../cells.ts'
import { type Model, reload } from './model.ts'

/** Notes, per dimension, the room in the emptiest trip of a vehicle: more than that fits nowhere without a new trip. */
export const bindMeasureRoom = (m: Model, room: Float64Array) => {
  const { dimensions, capacity, baseLoad, unitLoad } = m
  const leastLoad = (v: number, d: number, row: Int32Array, length: number): number => {
    let least = Number.POSITIVE_INFINITY
    let load = realAt(baseLoad, v * dimensions + d)
    for (let i = 0; i < length; i++) {
      const unit = at(row, i)
      if (unit !== reload) {
        load += realAt(unitLoad, unit * dimensions + d)
        continue
      }
      least = Math.min(least, load)
      load = 0
    }
    return Math.min(least, load)
  }
  return (v: number, row: Int32Array, length: number): void => {
    for (let d = 0; d < dimensions; d++) {
      const cell = v * dimensions + d
      room[cell] = realAt(capacity, cell) - leastLoad(v, d, row, length) + 1e-9
    }
  }
}

/** Whether a unit may fit into one of the trips a vehicle already makes. */
export const bindMayFit = ({ dimensions, unitLoad }: Model, room: Float64Array) => {
  return (unit: number, v: number): boolean => {
    for (let d = 0; d < dimensions; d++)
      if (realAt(unitLoad, unit * dimensions + d) > realAt(room, v * dimensions + d)) return false
    return true
  }
}
