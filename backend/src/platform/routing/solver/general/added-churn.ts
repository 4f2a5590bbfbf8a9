import { at, rowAt } from '../cells.ts'
import { churnOf, churnOfUnit, firstStop, lastStop } from './churn.ts'
import { reload } from './model.ts'
import type { TourState } from './tour-state.ts'

/** What putting a unit in at `place` of vehicle v adds to churn: its own, and that of the stop that then follows it. */
export const addedChurn = (s: TourState, unit: number, v: number, place: number): number => {
  const { m } = s
  const row = rowAt(s.rows, v)
  let back = place - 1
  while (back >= 0 && at(row, back) === reload) back--
  const before = back < 0 ? at(m.baseStop, v) : lastStop(m, at(row, back))
  let next = place
  const length = at(s.length, v)
  while (next < length && at(row, next) === reload) next++
  const own = churnOfUnit(m, v, unit, before)
  if (next === length) return own
  const follower = firstStop(m, at(row, next))
  return own + churnOf(m, v, follower, lastStop(m, unit)) - churnOf(m, v, follower, before)
}
