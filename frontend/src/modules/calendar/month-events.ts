import { addDays, dayInWeek } from '../../kernel/days.ts'
import type { CalendarRound, Year } from './calendar-types.ts'
import { monthsOf, stateOf } from './year-weeks.ts'

/** Something on a day of the month view. */
export type MonthEvent = {
  readonly id: string
  readonly kind: 'round' | 'undecided' | 'holiday' | 'closed'
  readonly start: string
  /** The day after the last one. */
  readonly end: string
  readonly title: string
  readonly colour: string | null
}

/** Where a round drives in a week of the year, and whether that still waits for a decision. */
const visitOf = (year: Year, week: string, round: CalendarRound): { day: string; undecided: boolean } => {
  const usualDay = dayInWeek(week, round.weekday)
  const shift = year.shifts.find((one) => one.round === round.code && one.usualDay === usualDay)
  const hit = year.holidays.find(({ day }) => day === usualDay)
  return { day: shift?.deliveredOn ?? usualDay, undecided: shift === undefined && hit !== undefined }
}

/** What a year's calendar means day by day: rounds that leave, public holidays, weeks without delivery. */
export const monthEvents = (
  year: Year,
  rounds: readonly CalendarRound[],
  words: { readonly locale: string; readonly closed: string },
): readonly MonthEvent[] => {
  const weeks = monthsOf(year.isoYear).flatMap((month) => month.weeks)
  const holidays = year.holidays.map(({ day, name }) => ({
    id: `holiday ${day}`,
    kind: 'holiday' as const,
    start: day,
    end: addDays(day, 1),
    title: words.locale === 'en' ? name.en : name.fr,
    colour: null,
  }))
  const closed = weeks
    .filter(({ week }) => stateOf(year, week) === 'closed')
    .map(({ week }) => ({
      id: `closed ${week}`,
      kind: 'closed' as const,
      start: dayInWeek(week, 1),
      end: addDays(dayInWeek(week, 7), 1),
      title: words.closed,
      colour: null,
    }))
  const visits = weeks
    .filter(({ week }) => stateOf(year, week) === 'open')
    .flatMap(({ week }) =>
      rounds.map((round) => {
        const { day, undecided } = visitOf(year, week, round)
        const kind = undecided ? ('undecided' as const) : ('round' as const)
        const id = `${round.code} ${week}`
        return { id, kind, start: day, end: addDays(day, 1), title: round.name, colour: round.colour }
      }),
    )
  return [...holidays, ...closed, ...visits]
}
