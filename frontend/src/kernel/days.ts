const DAY_MS = 86_400_000

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const spell = (date: Date): string => date.toISOString().slice(0, 10)

/** Whether a text from outside, an address say, is a day of some month. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text).getTime()) && spell(at(text)) === text

/** Whether it is an ISO week that its year has. */
export const isWeek = (text: string): boolean =>
  /^\d{4}-W\d{2}$/.test(text) && weekOf(dayInWeek(text, 1)) === text

/** The day that many days later (earlier when negative), `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  spell(new Date(at(day).getTime() + days * DAY_MS))

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (at(to).getTime() - at(from).getTime()) / DAY_MS

/** ISO weekday, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => at(day).getUTCDay() || 7

/** The ISO week that holds the day, `YYYY-Www`. */
export const weekOf = (day: string): string => {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** That weekday (1 Monday to 7 Sunday) of the ISO week. */
export const dayInWeek = (week: string, weekday: number): string => {
  const fourth = `${week.slice(0, 4)}-01-04`
  const firstMonday = addDays(fourth, 1 - weekdayOf(fourth))
  return addDays(firstMonday, (Number(week.slice(6)) - 1) * 7 + weekday - 1)
}

/** The week that many weeks later (earlier when negative). */
export const addWeeks = (week: string, weeks: number): string =>
  weekOf(addDays(dayInWeek(week, 1), weeks * 7))

/** The number of the week in its ISO year, 1 to 53. */
export const weekNumberOf = (week: string): number => Number(week.slice(6))

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  formats.set(key, known)
  return known
}

/** How a day is written: `long` « mardi 3 juin 2025 », `medium` « mar. 3 juin », `short` « 03/06/2025 ». */
export type DayStyle = 'long' | 'day' | 'medium' | 'short' | 'month'

const STYLES = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  medium: { weekday: 'short', day: 'numeric', month: 'short' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<DayStyle, Intl.DateTimeFormatOptions>

/** The day in words of the language (`fr` or `en`). */
export const dayText = (day: string, locale: string, style: DayStyle = 'day'): string => {
  const text = format(locale === 'en' ? 'en-GB' : locale, STYLES[style]).format(at(day))
  return text.replace(/^(\p{L}+\.? )1 /u, locale === 'fr' ? '$11er ' : '$11 ')
}

/** The name of an ISO weekday, 1 Monday to 7 Sunday. */
export const weekdayText = (weekday: number, locale: string): string =>
  format(locale, { weekday: 'long' }).format(at(addDays('2024-01-01', weekday - 1)))

/** A moment (milliseconds since 1970) as day and time of the reader's clock. */
export const momentText = (ms: number, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(ms)

/** A time `HH:MM` as people read it: « 17 h 30 » in French, `17:30` in English. */
export const timeText = (time: string, locale: string): string => {
  if (locale !== 'fr') return time
  const [hours, minutes] = time.split(':')
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`
}
