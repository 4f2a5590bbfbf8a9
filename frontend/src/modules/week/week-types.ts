import type { components } from '../../api/schema.d.ts'

/** What became of a delivery; the first is nothing noted yet. */
const outcomes = ['planned', 'delivered', 'not-collected', 'lost', 'not-delivered'] as const
export type Outcome = (typeof outcomes)[number]
export type RecordedOutcome = Exclude<Outcome, 'planned'>
export const reasons = [
  'member-absent',
  'depot-closed',
  'address-not-found',
  'vehicle-problem',
  'wrong-contents',
  'refused',
  'other',
] as const
export type Reason = (typeof reasons)[number]

/** A day on which baskets are packed, with the rounds that take them. */
export type Preparation = components['schemas']['Preparation']
export type DayRound = Preparation['rounds'][number]
export type OutcomeCounts = DayRound['outcomes']
export type WeekView = components['schemas']['Week']
export type Warning = components['schemas']['WeekWarning']
export type Holiday = WeekView['nextHolidays'][number]
export type Line = components['schemas']['PreparationLine']
export type OutcomeRecord = components['schemas']['OutcomeRecord']

/** What is to be noted, of a whole round, of a stop or of one basket. */
export type NewOutcome = {
  readonly depot?: string
  readonly subscription?: number
  readonly outcome: RecordedOutcome
  readonly reason?: Reason
  readonly note?: string
}
