import { at, realAt } from '../cells.ts'
import { type Model, reload } from './model.ts'

/** What a whole sequence costs for not being what was published, the frozen part included. */
export const churnOfRow = (m: Model, v: number, row: Int32Array, length: number): number => {
  let churn = realAt(m.baseChurn, v)
  let before = at(m.baseStop, v)
  for (let i = 0; i < length; i++) {
    const unit = at(row, i)
    if (unit === reload) continue
    churn += churnOfUnit(m, v, unit, before)
    before = lastStop(m, unit)
  }
  return churn
}

export const firstStop = (m: Model, unit: number): number => at(m.unitStops, at(m.unitOf, unit))
export const lastStop = (m: Model, unit: number): number => at(m.unitStops, at(m.unitOf, unit + 1) - 1)

export const churnOfUnit = (m: Model, v: number, unit: number, before: number): number => {
  let churn = 0
  let previous = before
  for (let i = at(m.unitOf, unit), end = at(m.unitOf, unit + 1); i < end; i++) {
    const stop = at(m.unitStops, i)
    churn += churnOf(m, v, stop, previous)
    previous = stop
  }
  return churn
}

/** What a stop costs in vehicle v behind another (-1 at the start) for not standing where it was published. */
export const churnOf = (m: Model, v: number, stop: number, before: number): number => {
  const published = at(m.publishedVehicle, stop)
  if (published < 0) return 0
  if (published !== v) return m.moved
  return at(m.publishedAfter, stop) === before ? 0 : m.reordered
}
