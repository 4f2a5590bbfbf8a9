import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { ScheduledRhythm } from './inputs.ts'

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

/** Why a delivery is there, that much, on that day and at that place (SUB-14). */
export type Why =
  | { readonly kind: 'rhythm'; readonly rhythm: ScheduledRhythm }
  | { readonly kind: 'exception'; readonly usual: number; readonly quantity: number }
  | {
      readonly kind: 'depot-change'
      readonly usualDepot: string
      readonly from: Week
      readonly to: Week | null
    }
  | {
      readonly kind: 'holiday-shift'
      readonly usualDay: Day
      readonly holiday: { readonly fr: string; readonly en: string } | null
    }
  | { readonly kind: 'week-closed' }
  | { readonly kind: 'doubled'; readonly plan: string }
  | { readonly kind: 'frozen'; readonly atMs: number }

/** What a subscription receives in a week; quantity 0 is kept where it explains why nothing comes. */
export interface Delivery {
  readonly day: Day
  readonly week: Week
  /** The day without the holiday. */
  readonly usualDay: Day
  readonly subscription: number
  readonly member: number
  readonly memberName: string
  readonly phone: string
  readonly plan: string
  readonly planName: string
  /** The product packed; the plan's own code and name where it has none. */
  readonly product: string
  readonly productName: string
  readonly quantity: number
  readonly depot: string
  readonly depotName: string
  readonly round: string
  readonly roundName: string
  /** Place of the depot in the round, from 1. */
  readonly stop: number
  readonly frozen: boolean
  readonly outcome: Outcome
  readonly outcomeReason: OutcomeReason | null
  readonly why: readonly Why[]
}
