import type { Day } from '#kernel/day'
import type { OutcomeReason, RecordedOutcome } from './delivery.ts'

/** What somebody recorded of a round's day: of the whole round, of one depot, or of one subscription. Never changed. */
export interface OutcomeRecord {
  /** Sortable by the moment it was made. */
  readonly id: string
  readonly day: Day
  readonly round: string
  /** Null covers every depot. */
  readonly depot: string | null
  /** Null covers every subscription. */
  readonly subscription: number | null
  readonly outcome: RecordedOutcome
  readonly reason: OutcomeReason | null
  readonly note: string
  readonly atMs: number
  /** The garden's day on which it was recorded. */
  readonly recordedOn: Day
  readonly by: string
  /** When and by whom it was taken back; such a record no longer counts. */
  readonly withdrawn: { readonly atMs: number; readonly by: string } | null
}
