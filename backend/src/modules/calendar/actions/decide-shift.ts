import { type Day, type Weekday, weekdayOf } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { YearCalendar } from '../domain/calendar.ts'
import {
  forgetShift,
  type OtherYear,
  type ShiftLeavesWeek,
  decideShift as shifted,
} from '../domain/decisions.ts'
import { editYear, type YearEdit } from './edit-year.ts'
import type { CalendarNeeds } from './needs.ts'

/** Refused: there is no such round in use. */
export interface UnknownRound {
  readonly kind: 'unknown-round'
  readonly round: string
}

/** Refused: the round is not driven on that weekday, so a decision about the day would mean nothing. */
export interface NotARoundDay {
  readonly kind: 'not-a-round-day'
  readonly round: string
  readonly usualDay: Day
  readonly weekday: Weekday
}

/** A round's usual day and where it goes; null forgets what was decided. */
export interface ShiftEdit extends YearEdit {
  readonly round: string
  readonly usualDay: Day
  readonly deliveredOn: Day | null
}

type Refusals = UnknownRound | NotARoundDay | ShiftLeavesWeek | OtherYear | Conflict

/** Decides for one round whether a day is driven, or on which other day of its week. (CAL-02) */
export const decideShift = async (
  needs: Pick<CalendarNeeds, 'calendars' | 'commit' | 'calendarRounds'>,
  edit: ShiftEdit,
): Promise<Result<YearCalendar, Refusals>> => {
  const { round, usualDay, deliveredOn } = edit
  const figures = { round, usualDay, deliveredOn }
  if (deliveredOn === null)
    return editYear(needs, edit, { kind: 'shift-forgotten', figures }, (year) =>
      ok(forgetShift(year, round, usualDay)),
    )
  const known = (await needs.calendarRounds()).find(({ code }) => code === round)
  if (!known) return refused({ kind: 'unknown-round', round })
  if (known.weekday !== weekdayOf(usualDay))
    return refused({ kind: 'not-a-round-day', round, usualDay, weekday: known.weekday })
  return editYear(needs, edit, { kind: 'shift-decided', figures }, (year) =>
    shifted(year, { round, usualDay, deliveredOn }),
  )
}
