import { cached, insert, type Key, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import type { YearCalendar } from '../domain/calendar.ts'
import { openYear } from '../domain/decisions.ts'
import { CALENDAR_FAMILY } from '../family.ts'
import { calendarPatterns } from './keys.ts'

/** What was decided about every year, as of now. */
interface CalendarYears {
  /** The years about which something was decided, in order. */
  readonly decided: readonly YearCalendar[]
  /** Any year; one about which nothing was decided is open throughout and has version 0. */
  readonly year: (isoYear: number) => YearCalendar
}

/** The calendar of one garden: read at once, written a year at a time. */
export interface Calendars {
  readonly years: () => Promise<CalendarYears>
  /** Writes the year where its version was the one seen; 0 is a year that was not there. */
  readonly writeYear: (year: YearCalendar, seenVersion: number) => Write
}

/** Opens the calendar of a garden over its table. */
export const openCalendars = (table: Table, revisions: Revisions): Calendars => ({
  years: cached(revisions, [CALENDAR_FAMILY], async () => {
    const items = await table.all<YearCalendar & Key>(calendarPatterns.year.range({}))
    const decided = items.map(({ pk, sk, ...year }): YearCalendar => year)
    const byYear = new Map(decided.map((year) => [year.isoYear, year]))
    return { decided, year: (isoYear) => byYear.get(isoYear) ?? openYear(isoYear) }
  }),
  writeYear: (year, seenVersion) => {
    const key = calendarPatterns.year.key({ isoYear: year.isoYear })
    const subject = `calendar ${year.isoYear}`
    return seenVersion === 0 ? insert(key, year, subject) : replace(key, year, seenVersion, subject)
  },
})
