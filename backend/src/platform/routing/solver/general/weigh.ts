import { realAt } from '../cells.ts'
import { bindLayOut } from './lay-out.ts'
import type { Model } from './model.ts'
import { emptySchedule, fault, type Schedule } from './schedule.ts'
import { bindTiming } from './timing.ts'

export const impossible = Number.POSITIVE_INFINITY

/** The cost of vehicle v driving a sequence of units and reloads, `impossible` with the fault in the schedule if it cannot. */
export type Weigh = (v: number, sequence: Int32Array, length: number) => number

/** What weighs the rounds of a problem, and the schedule of the one weighed last. */
export type Scales = { readonly m: Model; readonly schedule: Schedule; readonly weigh: Weigh }

/** One problem needs one pair: functions bound twice in a thread are slower. */
export const bindScales = (m: Model): Scales => {
  const schedule = emptySchedule(m)
  return { m, schedule, weigh: bindWeigh(m, schedule) }
}

const bindWeigh = (m: Model, k: Schedule): Weigh => {
  const { frozen, fixedCost, perSecond, perMetre, perSecondLate } = m
  const layOut = bindLayOut(m, k)
  const timeItems = bindTiming(m, k)
  return (v, sequence, length) => {
    if (length === 0 && frozen[v] !== 1) return stayHome(k)
    layOut(v, sequence, length)
    if (k.fault !== fault.none) return impossible
    timeItems(v)
    if (k.fault !== fault.none) return impossible
    return (
      perSecond * k.seconds + perMetre * k.metres + realAt(fixedCost, v) + perSecondLate * k.late + k.churn
    )
  }
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
