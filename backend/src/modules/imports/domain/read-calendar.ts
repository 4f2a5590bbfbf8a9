import { type Day, weekdayOf } from '#kernel/day'
import { isoWeek, isoYearOf, type Week, weekOf } from '#kernel/week'
import { noRepeat, type Reading } from './reading.ts'
import { type RowReader, readRows } from './row-reader.ts'
import type { ImportedCalendar, ImportedRound } from './target.ts'

const YEAR_MIN = 2000
const YEAR_MAX = 2100

type Shift = NonNullable<ImportedCalendar['shifts']>[number]

/** What the files decide, year by year; a file that is not there leaves what is decided already. */
export const readCalendars = (
  reading: Reading,
  rounds: readonly ImportedRound[],
): readonly ImportedCalendar[] => {
  const closed = readClosedWeeks(reading)
  const shifts = readShifts(reading, rounds)
  const shiftYear = ({ usualDay }: Shift) => isoYearOf(weekOf(usualDay))
  const years = [...new Set([...closed.map(isoYearOf), ...shifts.map(shiftYear)])].toSorted((a, b) => a - b)
  return years.map((isoYear) => ({
    isoYear,
    closedWeeks: reading.file('closed_weeks.csv')
      ? closed.filter((week) => isoYearOf(week) === isoYear).toSorted()
      : null,
    shifts: reading.file('holiday_shifts.csv')
      ? shifts.filter((shift) => shiftYear(shift) === isoYear).toSorted(byRoundAndDay)
      : null,
  }))
}

const readClosedWeeks = (reading: Reading): readonly Week[] => {
  const repeated = noRepeat<Week>('repeated-row')
  const file = reading.file('closed_weeks.csv')
  return readRows(file, ['iso_year', 'iso_week'], reading.problems, (row) => {
    const isoYear = row.whole('iso_year', YEAR_MIN, YEAR_MAX)
    const number = row.whole('iso_week', 1, 53)
    const week = Number.isNaN(isoYear) ? undefined : isoWeek(isoYear, number)
    if (week === undefined) refuseWeek(row, isoYear, number)
    else repeated(row, null, week, { week })
    return week
  }).filter((week) => week !== undefined)
}

// What is not a number, or out of its bounds, was refused already.
const refuseWeek = (row: RowReader, isoYear: number, number: number): void => {
  if (number === 53 && !Number.isNaN(isoYear)) row.refuse('iso_week', 'no-such-week', { isoYear, number })
}

const readShifts = (reading: Reading, rounds: readonly ImportedRound[]): readonly Shift[] => {
  const repeated = noRepeat<string>('repeated-row')
  const weekdays = new Map([...reading.existing.rounds].map(([code, { weekday }]) => [code, weekday]))
  for (const { code, weekday } of rounds) weekdays.set(code, weekday)
  const file = reading.file('holiday_shifts.csv')
  return readRows(file, ['round', 'usual_date', 'delivered_on'], reading.problems, (row) => {
    const round = row.text('round', 20, true)
    const usualDay = row.day('usual_date')
    const deliveredOn = row.day('delivered_on')
    if (round !== '' && !weekdays.has(round)) row.refuse('round', 'unknown-round', { round })
    if (!usualDay || !deliveredOn) return undefined
    checkShift(row, weekdays.get(round), usualDay, deliveredOn)
    repeated(row, null, `${round} ${usualDay}`, { round, day: usualDay })
    return { round, usualDay, deliveredOn }
  }).filter((shift) => shift !== undefined)
}

const checkShift = (row: RowReader, weekday: number | undefined, usualDay: Day, deliveredOn: Day): void => {
  if (weekday !== undefined && weekdayOf(usualDay) !== weekday)
    row.refuse('usual_date', 'not-the-rounds-weekday', { day: usualDay, weekday })
  if (weekOf(usualDay) !== weekOf(deliveredOn))
    row.refuse('delivered_on', 'shift-leaves-week', { usualDay, deliveredOn, week: weekOf(usualDay) })
}

const byRoundAndDay = (a: Shift, b: Shift): number =>
  a.round < b.round ? -1 : a.round > b.round ? 1 : a.usualDay < b.usualDay ? -1 : 1
