import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { Line } from './round-day.ts'

/** What became of a delivery (DLV-02, RND-07). */
export type Outcome = 'planned' | RecordedOutcome
export type RecordedOutcome = (typeof recordedOutcomes)[number]
export const recordedOutcomes = ['delivered', 'not-collected', 'lost', 'not-delivered'] as const

export type OutcomeReason = (typeof outcomeReasons)[number]
export const outcomeReasons = [
  'member-absent',
  'depot-closed',
  'address-not-found',
  'vehicle-problem',
  'wrong-contents',
  'refused',
  'other',
] as const

/** What a subscription receives in a week, with everything a page needs; quantity 0 explains why nothing comes. */
export interface Delivery extends Line {
  readonly day: Day
  readonly week: Week
  /** The day without the holiday. */
  readonly usualDay: Day
  readonly preparationDay: Day
  readonly round: string
  readonly roundName: string
  readonly frozen: boolean
  readonly outcome: Outcome
  readonly outcomeReason: OutcomeReason | null
}
