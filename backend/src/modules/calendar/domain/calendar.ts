import type { Day } from '#kernel/day'
import type { Week } from '#kernel/week'

/** A round's usual day that was moved, or confirmed, on account of a holiday (CAL-02). */
export interface Shift {
  readonly round: string
  readonly usualDay: Day
  /** In the same ISO week; the usual day itself means "we drive on the holiday". */
  readonly deliveredOn: Day
}

/** The weeks of a season, both included (CAL-01). */
export interface Season {
  readonly start: Week
  readonly end: Week
}

/** What a garden decided about one ISO year. */
export interface YearCalendar {
  readonly isoYear: number
  readonly season: Season
  /** Weeks without delivery, in order. */
  readonly closedWeeks: readonly Week[]
  /** In order of round and day, one a round and usual day at most. */
  readonly shifts: readonly Shift[]
  /** 0 while nothing was decided and the whole year is open. */
  readonly version: number
}
