import type { CalendarNeeds } from '../actions/needs.ts'
import type { YearCalendar } from '../domain/calendar.ts'
import { type HolidayDecisions, holidayDecisions } from '../domain/delivery-day.ts'

/** A year as people look at it: what was decided, and each public holiday with the rounds that it hits. */
export interface CalendarYear extends YearCalendar {
  readonly holidays: readonly HolidayDecisions[]
}

type Needs = Pick<CalendarNeeds, 'calendars' | 'holidayRegion' | 'calendarRounds'>

/** An ISO year with its holidays, as of now. (CAL-01, CAL-02) */
export const readYear = async (needs: Needs, isoYear: number): Promise<CalendarYear> =>
  withHolidays(needs, (await needs.calendars.years()).year(isoYear))

/** The year that an edit answered, with its holidays. */
export const withHolidays = async (
  needs: Pick<Needs, 'holidayRegion' | 'calendarRounds'>,
  year: YearCalendar,
): Promise<CalendarYear> => {
  const [region, rounds] = await Promise.all([needs.holidayRegion(), needs.calendarRounds()])
  return { ...year, holidays: holidayDecisions(year, region, rounds) }
}
