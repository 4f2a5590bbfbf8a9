import { realAt } from '../cells.ts'
import type { Model } from './model.ts'
import { fault, layOut, type Schedule } from './schedule.ts'
import { timeItems } from './timing.ts'

export const impossible = Number.POSITIVE_INFINITY

/** The cost of vehicle v driving a sequence of units and reloads, `impossible` with the fault in the schedule if it cannot. */
export const weigh = (m: Model, k: Schedule, v: number, sequence: Int32Array, length: number): number => {
  if (length === 0 && m.frozen[v] !== 1) return stayHome(k)
  layOut(m, k, v, sequence, length)
  if (k.fault !== fault.none) return impossible
  timeItems(m, k, v)
  if (k.fault !== fault.none) return impossible
  return (
    m.perSecond * k.seconds +
    m.perMetre * k.metres +
    realAt(m.fixedCost, v) +
    m.perSecondLate * k.late +
    k.churn
  )
}

const stayHome = (k: Schedule): number => {
  k.items = 0
  k.fault = fault.none
  k.seconds = 0
  k.metres = 0
  k.late = 0
  k.churn = 0
  k.ridden = 0
  return 0
}
