import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { dayInWeek, isoYearOf, type Week, weekOf, weeksInYear } from '#kernel/week'
import type { Season, Shift, YearCalendar } from './calendar.ts'

/** Refused: a holiday changes a date, never a week (CAL-02). */
export interface ShiftLeavesWeek {
  readonly kind: 'shift-leaves-week'
  readonly round: string
  readonly usualDay: Day
  readonly deliveredOn: Day
  readonly first: Day
  readonly last: Day
}

/** Refused: the season ends before it starts, or reaches into another ISO year. */
export interface ImpossibleSeason {
  readonly kind: 'impossible-season'
  readonly start: Week
  readonly end: Week
}

/** Refused: the week or day belongs to another ISO year. */
export interface OtherYear {
  readonly kind: 'other-year'
  readonly isoYear: number
  readonly asked: number
}

/** A year about which nothing was decided: every week is open. */
export const openYear = (isoYear: number): YearCalendar => ({
  isoYear,
  season: {
    start: `${isoYear}-W01` as Week,
    end: `${isoYear}-W${weeksInYear(isoYear)}` as Week,
  },
  closedWeeks: [],
  shifts: [],
  version: 0,
})

/** The year with another season (CAL-01). */
export const setSeason = (
  year: YearCalendar,
  season: Season,
): Result<YearCalendar, ImpossibleSeason | OtherYear> => {
  const other = [season.start, season.end].find((week) => isoYearOf(week) !== year.isoYear)
  if (other !== undefined) return refused(otherYear(year, isoYearOf(other)))
  if (season.end < season.start) return refused({ kind: 'impossible-season', ...season })
  return ok(changed(year, { season: { start: season.start, end: season.end } }))
}

/** The year with these weeks closed and no others (CAL-01). */
export const setClosedWeeks = (
  year: YearCalendar,
  weeks: readonly Week[],
): Result<YearCalendar, OtherYear> => {
  const other = weeks.find((week) => isoYearOf(week) !== year.isoYear)
  if (other !== undefined) return refused(otherYear(year, isoYearOf(other)))
  return ok(changed(year, { closedWeeks: [...new Set(weeks)].toSorted() }))
}

/** The year with a round's day moved within its week; the usual day itself means "we drive on the holiday" (CAL-02). */
export const decideShift = (
  year: YearCalendar,
  shift: Shift,
): Result<YearCalendar, ShiftLeavesWeek | OtherYear> => {
  const week = weekOf(shift.usualDay)
  if (isoYearOf(week) !== year.isoYear) return refused(otherYear(year, isoYearOf(week)))
  if (weekOf(shift.deliveredOn) !== week) {
    return refused({
      kind: 'shift-leaves-week',
      ...shift,
      first: dayInWeek(week, 1),
      last: dayInWeek(week, 7),
    })
  }
  const { round, usualDay, deliveredOn } = shift
  const shifts = [...otherShifts(year, round, usualDay), { round, usualDay, deliveredOn }]
  return ok(changed(year, { shifts: shifts.toSorted(byRoundAndDay) }))
}

/** The year without a decision for that round and day. */
export const forgetShift = (year: YearCalendar, round: string, usualDay: Day): YearCalendar => {
  const shifts = otherShifts(year, round, usualDay)
  return shifts.length === year.shifts.length ? year : changed(year, { shifts })
}

/** Whether the garden delivers in that week of the year: within the season and not closed (CAL-01). */
export const isOpenWeek = (year: Pick<YearCalendar, 'season' | 'closedWeeks'>, week: Week): boolean =>
  week >= year.season.start && week <= year.season.end && !year.closedWeeks.includes(week)

const otherShifts = (year: YearCalendar, round: string, usualDay: Day): readonly Shift[] =>
  year.shifts.filter((shift) => shift.round !== round || shift.usualDay !== usualDay)

const byRoundAndDay = (a: Shift, b: Shift): number =>
  a.round < b.round ? -1 : a.round > b.round ? 1 : a.usualDay < b.usualDay ? -1 : 1

const changed = (year: YearCalendar, change: Partial<YearCalendar>): YearCalendar => ({
  ...year,
  ...change,
  version: year.version + 1,
})

const otherYear = (year: YearCalendar, asked: number): OtherYear => ({
  kind: 'other-year',
  isoYear: year.isoYear,
  asked,
})
