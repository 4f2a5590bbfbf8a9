import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { Delivery } from './delivery.ts'

/** One frozen line: what was to be left, where and for whom, with the names of that day. */
export type RunLine = Pick<
  Delivery,
  | 'subscription'
  | 'member'
  | 'memberName'
  | 'phone'
  | 'plan'
  | 'planName'
  | 'product'
  | 'productName'
  | 'quantity'
  | 'depot'
  | 'depotName'
  | 'stop'
  | 'why'
>

/** A round's day, written once when its deadline passed; from then on it is the truth and the schedule is not asked. */
export interface Run {
  readonly day: Day
  readonly round: string
  readonly roundName: string
  readonly colour: string
  readonly position: number
  readonly week: Week
  readonly usualDay: Day
  readonly preparationDay: Day
  readonly frozenAtMs: number
  readonly lines: readonly RunLine[]
}
