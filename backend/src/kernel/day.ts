import type { Brand } from './brand.ts'

/** A calendar day without time or zone, `YYYY-MM-DD`; days compare as strings. */
export type Day = Brand<string, 'Day'>

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Milliseconds in a day without time zone. */
export const DAY_MS = 86_400_000
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that the text spells, or undefined when there is no such day. */
export const parseDay = (text: string): Day | undefined => {
  const match = FORM.exec(text)
  if (!match) return undefined
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return day === text ? day : undefined
}

/** The day that a literal spells; throws where there is no such day, so use it for constants only. */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`No such day: ${text}`)
  return parsed
}

/** The day with this year, month (1 to 12) and day of the month; what overflows rolls over, as in `Date.UTC`. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day =>
  fromEpochDay(Date.UTC(year, month - 1, dayOfMonth) / DAY_MS)

/** Whole days since 1970-01-01. */
export const epochDay = (of: Day): number => Date.parse(`${of}T00:00:00Z`) / DAY_MS

/** The day that many whole days after 1970-01-01. */
export const fromEpochDay = (days: number): Day => new Date(days * DAY_MS).toISOString().slice(0, 10) as Day

/** The day that many days later (earlier when negative). */
export const addDays = (from: Day, days: number): Day => fromEpochDay(epochDay(from) + days)

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from)

/** ISO weekday, 1 Monday to 7 Sunday. */
export const weekdayOf = (of: Day): Weekday => (((((epochDay(of) + 3) % 7) + 7) % 7) + 1) as Weekday

/** The calendar year of the day. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4))

/** Every day from the first to the last, both included. */
export const daysFrom = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, n) => addDays(first, n))
