import { type Day, type Weekday, weekdayOf } from '#kernel/day'
import { dayInWeek, isoYearOf, type Week, weekOf } from '#kernel/week'
import type { YearCalendar } from './calendar.ts'
import { isOpenWeek } from './decisions.ts'
import type { HolidayRegion } from './holiday-rules.ts'
import { type Holiday, publicHolidays } from './holidays.ts'

/** A round as the calendar sees it. */
export interface CalendarRound {
  readonly code: string
  readonly weekday: Weekday
}

/** The day on which a round drives in a week: its weekday, or the day the garden decided (CAL-01, CAL-02). */
export const deliveryDay = (
  week: Week,
  round: CalendarRound,
  year: Pick<YearCalendar, 'shifts'>,
): { readonly day: Day; readonly usualDay: Day } => {
  const usualDay = dayInWeek(week, round.weekday)
  const shift = year.shifts.find((known) => known.round === round.code && known.usualDay === usualDay)
  return { day: shift?.deliveredOn ?? usualDay, usualDay }
}

/** A holiday of the ISO year and what is decided for each round whose weekday it hits. */
export interface HolidayDecisions extends Holiday {
  readonly week: Week
  readonly rounds: readonly {
    readonly round: string
    readonly usualDay: Day
    readonly deliveredOn: Day | null
    readonly decided: boolean
  }[]
}

/** The public holidays of an ISO year, whose first and last days may lie in the neighbouring calendar years. */
export const holidaysOfIsoYear = (isoYear: number, region: HolidayRegion): readonly Holiday[] =>
  [isoYear - 1, isoYear, isoYear + 1]
    .flatMap((year) => publicHolidays(year, region))
    .filter((holiday) => isoYearOf(weekOf(holiday.day)) === isoYear)

/** Holiday by holiday, round by round, what is decided and what is not yet (CAL-02). Closed weeks ask for nothing. */
export const holidayDecisions = (
  year: YearCalendar,
  region: HolidayRegion,
  rounds: readonly CalendarRound[],
): readonly HolidayDecisions[] =>
  holidaysOfIsoYear(year.isoYear, region).map((holiday) => {
    const week = weekOf(holiday.day)
    const hit = isOpenWeek(year, week)
      ? rounds.filter((round) => round.weekday === weekdayOf(holiday.day))
      : []
    return { ...holiday, week, rounds: hit.map((round) => decisionOf(round, holiday.day, year)) }
  })

/** What still waits for a decision between two days, both included. */
export const undecidedHolidays = (
  decisions: readonly HolidayDecisions[],
  from: Day,
  to: Day,
): readonly { readonly day: Day; readonly name: Holiday['name']; readonly rounds: readonly string[] }[] =>
  decisions
    .filter((holiday) => holiday.day >= from && holiday.day <= to)
    .map(({ day, name, rounds }) => ({
      day,
      name,
      rounds: rounds.filter((round) => !round.decided).map((round) => round.round),
    }))
    .filter((holiday) => holiday.rounds.length > 0)

const decisionOf = (round: CalendarRound, usualDay: Day, year: YearCalendar) => {
  const shift = year.shifts.find((known) => known.round === round.code && known.usualDay === usualDay)
  return {
    round: round.code,
    usualDay,
    deliveredOn: shift?.deliveredOn ?? null,
    decided: shift !== undefined,
  }
}
