import { addDays, dayInWeek } from './days.ts'

/** The days of an ISO week as people write them: « 2–8 juin 2025 ». */
export const weekSpanText = (week: string, locale: string): string => {
  const monday = dayInWeek(week, 1)
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return format.formatRange(new Date(`${monday}T00:00:00Z`), new Date(`${addDays(monday, 6)}T00:00:00Z`))
}

/** How far a day is from today, in words: « hier », « aujourd'hui », « demain », « dans 5 jours ». */
export const daysAwayText = (days: number, locale: string): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
