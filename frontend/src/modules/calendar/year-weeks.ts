import { addDays, dayInWeek, weekNumberOf, weekOf } from '../../kernel/days.ts'
import type { Holiday, Year } from './calendar-types.ts'

/** How a week of the year stands: outside the season nothing is delivered, whether closed or not. */
export type WeekState = 'open' | 'closed' | 'outside'

export type YearWeek = {
  readonly week: string
  readonly number: number
  /** Monday to Sunday. */
  readonly days: readonly string[]
}

/** How many ISO weeks the year has: 52, or 53 when its 28 December lies in a 53rd. */
export const weeksOf = (isoYear: number): number => weekNumberOf(weekOf(`${isoYear}-12-28`))

const weekNamed = (isoYear: number, number: number): YearWeek => {
  const week = `${isoYear}-W${String(number).padStart(2, '0')}`
  const monday = dayInWeek(week, 1)
  return { week, number, days: Array.from({ length: 7 }, (_, n) => addDays(monday, n)) }
}

/**
 * The year's weeks by month, each week once and whole: it stands under the month of its Thursday, as ISO weeks belong
 * to the year of theirs.
 */
export const monthsOf = (
  isoYear: number,
): readonly { readonly month: string; readonly weeks: readonly YearWeek[] }[] => {
  const weeks = Array.from({ length: weeksOf(isoYear) }, (_, n) => weekNamed(isoYear, n + 1))
  const months = Array.from({ length: 12 }, (_, n) => `${isoYear}-${String(n + 1).padStart(2, '0')}`)
  return months.map((month) => ({
    month,
    weeks: weeks.filter(({ week }) => dayInWeek(week, 4).startsWith(month)),
  }))
}

export const stateOf = (year: Pick<Year, 'season' | 'closedWeeks'>, week: string): WeekState => {
  if (week < year.season.start || week > year.season.end) return 'outside'
  return year.closedWeeks.includes(week) ? 'closed' : 'open'
}

/** How many decisions still wait on this holiday. */
export const undecidedOn = (holiday: Holiday): number =>
  holiday.rounds.filter(({ decided }) => !decided).length

/** How many weeks of the year are delivered. */
export const openWeeks = (year: Year): number =>
  Array.from({ length: weeksOf(year.isoYear) }, (_, n) => weekNamed(year.isoYear, n + 1)).filter(
    ({ week }) => stateOf(year, week) === 'open',
  ).length
