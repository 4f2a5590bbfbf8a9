import type { Refusal } from '#kernel/result'
import type { UnservedReason } from '../../problem/plan.ts'
import { at } from '../cells.ts'
import { reasonOfFault } from './reasons.ts'
import { impossible, type Scales } from './weigh.ts'

/** A round on the road that breaks a rule even if it went straight home; `end` is when it would be there. */
export type FrozenRefusal = Refusal & {
  readonly kind: 'frozen-round-cannot-finish'
  readonly vehicle: string
  readonly reason: UnservedReason
  readonly end: number
}

export const findFrozenFault = ({ m, schedule: k, weigh }: Scales): FrozenRefusal | null => {
  for (let v = 0; v < m.fleet; v++) {
    if (at(m.frozen, v) === 0 || weigh(v, new Int32Array(0), 0) < impossible) continue
    const vehicle = m.problem.vehicles[v]?.id ?? ''
    return { kind: 'frozen-round-cannot-finish', vehicle, reason: reasonOfFault(k.fault), end: k.end }
  }
  return null
}
