const DAY_MS = 86_400_000
const REAL_YEAR = 2025
const FIRST_OPEN_WEEK = 2
const LAST_OPEN_WEEK = 51

/** The demo garden whose data are those of a real year. */
export const REAL_YEAR_GARDEN = 'haute-moselle'

/**
 * By how many days the garden's clock runs behind: for the real year's garden the multiple of seven that brings today
 * to the same weekday of the same ISO week of 2025, or of the nearest week that was open; none for any other garden.
 */
export const clockShiftOf = (slug: string, now: Date): number => {
  if (slug !== REAL_YEAR_GARDEN) return 0
  const monday = mondayOf(dayNumber(now))
  const week = Math.min(LAST_OPEN_WEEK, Math.max(FIRST_OPEN_WEEK, isoWeekOf(monday)))
  return firstMondayOf(REAL_YEAR) + (week - 1) * 7 - monday
}

/** Days since 1970 of the date in Paris. */
const dayNumber = (now: Date): number => {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(now)
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

// Day 0 was a Thursday.
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

/** The Monday of ISO week 1: the week that holds the fourth of January. */
const firstMondayOf = (year: number): number => mondayOf(Date.UTC(year, 0, 4) / DAY_MS)

const isoWeekOf = (monday: number): number => {
  const year = new Date((monday + 3) * DAY_MS).getUTCFullYear()
  return (monday - firstMondayOf(year)) / 7 + 1
}
