import type { Unserved, UnservedReason } from '../../problem/plan.ts'
import { at, rowAt } from '../cells.ts'
import type { Tours } from '../tours.ts'
import { fault } from './schedule.ts'
import { impossible, type Scales } from './weigh.ts'

const reasonOf: Record<number, UnservedReason> = {
  [fault.capacity]: 'capacity',
  [fault.window]: 'window',
  [fault.shift]: 'shift',
  [fault.duration]: 'duration',
  [fault.break]: 'break',
  [fault.order]: 'order',
  [fault.vehicle]: 'vehicle-not-allowed',
}

/** The reason a fault stands for. */
export const reasonOfFault = (code: number): UnservedReason => reasonOf[code] ?? 'window'

/** How near a fault is to a plan that works: a vehicle that may not come is far, a full one is near. */
const nearness: readonly UnservedReason[] = [
  'costs-more-than-leaving-out',
  'capacity',
  'shift',
  'duration',
  'window',
  'break',
  'order',
  'vehicle-not-allowed',
]

/** Names every stop that no tour visits, with what stands in the way where it comes closest. */
export const explainUnserved = (scales: Scales, tours: Tours): Unserved[] => {
  const { m } = scales
  const served = new Set(tours.rows.flatMap((row) => [...row]))
  const found: Unserved[] = []
  for (let unit = 1; unit <= m.units; unit++) {
    if (served.has(unit)) continue
    const reason = reasonFor(scales, tours, unit)
    for (let i = at(m.unitOf, unit), end = at(m.unitOf, unit + 1); i < end; i++)
      found.push({ stop: m.problem.stops[at(m.unitStops, i)]?.id ?? '', reason })
  }
  return found
}

const reasonFor = (scales: Scales, tours: Tours, unit: number): UnservedReason => {
  const { m } = scales
  const reasons = new Set<UnservedReason>()
  const twins = new Set<number>()
  for (let v = 0; v < m.fleet; v++) {
    const row = rowAt(tours.rows, v)
    if (row.length === 0 && twins.has(at(m.twin, v))) continue
    if (row.length === 0) twins.add(at(m.twin, v))
    reasons.add(reasonIn(scales, v, row, unit))
  }
  return nearness.find((reason) => reasons.has(reason)) ?? 'vehicle-not-allowed'
}

/** The fault of the place that fails last: capacity first of all, since no place of a full vehicle is better. */
const reasonIn = ({ schedule, weigh }: Scales, v: number, row: Int32Array, unit: number): UnservedReason => {
  const reasons = new Set<UnservedReason>()
  for (let place = 0; place <= row.length; place++) {
    const trial = Int32Array.from([...row.subarray(0, place), unit, ...row.subarray(place)])
    if (weigh(v, trial, trial.length) < impossible) return 'costs-more-than-leaving-out'
    reasons.add(reasonOfFault(schedule.fault))
  }
  return nearness.find((reason) => reasons.has(reason)) ?? 'window'
}
