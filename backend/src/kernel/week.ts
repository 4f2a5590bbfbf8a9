import type { Brand } from './brand.ts'
import { DAY_MS, type Day, dayOf, epochDay, fromEpochDay, type Weekday, weekdayOf } from './day.ts'

/** An ISO 8601 week, `YYYY-Www`; the year is the ISO year, not the calendar year. Weeks compare as strings. */
export type Week = Brand<string, 'Week'>

const FORM = /^(\d{4})-W(\d{2})$/

/** The ISO week that the text spells, or undefined when that ISO year has no such week. */
export const parseWeek = (text: string): Week | undefined => {
  const match = FORM.exec(text)
  return match ? isoWeek(Number(match[1]), Number(match[2])) : undefined
}

/** The ISO week by year and number, or undefined when that ISO year has no such week. */
export const isoWeek = (isoYear: number, number: number): Week | undefined =>
  Number.isInteger(number) && number >= 1 && number <= weeksInYear(isoYear)
    ? spell(isoYear, number)
    : undefined

/** The ISO week of a literal; throws where there is none, so use it for constants only. */
export const week = (text: string): Week => {
  const parsed = parseWeek(text)
  if (parsed === undefined) throw new Error(`No such week: ${text}`)
  return parsed
}

/** The ISO week that holds the day. */
export const weekOf = (of: Day): Week => weekOfEpochDay(epochDay(of))

/** The ISO year of the week. */
export const isoYearOf = (of: Week): number => Number(of.slice(0, 4))

/** The number of the week in its ISO year, 1 to 53. */
export const weekNumberOf = (of: Week): number => Number(of.slice(6))

/** 52 or 53. */
export const weeksInYear = (isoYear: number): number => {
  const lastThursdayIsIn53 = weekdayOf(dayOf(isoYear, 1, 1)) === 4 || weekdayOf(dayOf(isoYear, 12, 31)) === 4
  return lastThursdayIsIn53 ? 53 : 52
}

/** That weekday of the week. */
export const dayInWeek = (of: Week, weekday: Weekday): Day => fromEpochDay(mondayOf(of) + weekday - 1)

/** The week that many weeks later (earlier when negative). */
export const addWeeks = (from: Week, weeks: number): Week => weekOfEpochDay(mondayOf(from) + weeks * 7)

/** Weeks from the first to the second, across years of 53 weeks too; negative when the second is earlier. */
export const weeksBetween = (from: Week, to: Week): number => (mondayOf(to) - mondayOf(from)) / 7

/** Every week from the first to the last, both included. */
export const weeksFrom = (first: Week, last: Week): readonly Week[] =>
  Array.from({ length: Math.max(0, weeksBetween(first, last) + 1) }, (_, n) => addWeeks(first, n))

/** Every week of the ISO year. */
export const weeksOfYear = (isoYear: number): readonly Week[] =>
  Array.from({ length: weeksInYear(isoYear) }, (_, n) => spell(isoYear, n + 1))

const spell = (isoYear: number, number: number): Week =>
  `${String(isoYear).padStart(4, '0')}-W${String(number).padStart(2, '0')}` as Week

// A year's schedule asks for hundreds of thousands of weeks: numbers of days, not texts, are counted with.

/** Whole days from 1970-01-01, a Thursday, to the day of that year. */
const daysTo = (year: number, dayOfJanuary: number): number => Date.UTC(year, 0, dayOfJanuary) / DAY_MS

/** Days since the Monday of that day. */
const sinceMonday = (days: number): number => (((days + 3) % 7) + 7) % 7

/** Whole days from 1970-01-01 to the Monday of the week; 4 January is always in the first. */
const mondayOf = (of: Week): number => {
  const fourth = daysTo(isoYearOf(of), 4)
  return fourth - sinceMonday(fourth) + (weekNumberOf(of) - 1) * 7
}

/** The week is of the year that holds its Thursday. */
const weekOfEpochDay = (days: number): Week => {
  const thursday = days - sinceMonday(days) + 3
  const isoYear = new Date(thursday * DAY_MS).getUTCFullYear()
  return spell(isoYear, Math.floor((thursday - daysTo(isoYear, 1)) / 7) + 1)
}
