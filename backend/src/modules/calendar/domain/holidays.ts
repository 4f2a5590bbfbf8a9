import { addDays, type Day, dayOf } from '#kernel/day'
import { type HolidayRegion, holidayRules } from './holiday-rules.ts'

/** A public holiday of a year, with its name in both languages. */
export interface Holiday {
  readonly day: Day
  readonly name: { readonly fr: string; readonly en: string }
}

/** The public holidays of a calendar year in a region, in order of days (CAL-02). */
export const publicHolidays = (year: number, region: HolidayRegion): readonly Holiday[] => {
  const easter = easterSunday(year)
  const holidays = holidayRules
    .filter((rule) => rule.in === 'everywhere' || rule.in.includes(region))
    .filter((rule) => year >= (rule.since ?? year) && year <= (rule.until ?? year))
    .map(({ on, name }) => ({
      day: 'afterEaster' in on ? addDays(easter, on.afterEaster) : dayOf(year, on.month, on.day),
      name,
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return holidays.reduce(joined, [])
}

// Two can fall on one day: in 2008 Ascension was on 1 May.
const joined = (days: readonly Holiday[], next: Holiday): readonly Holiday[] => {
  const last = days.at(-1)
  if (last?.day !== next.day) return [...days, next]
  const name = { fr: `${last.name.fr}, ${next.name.fr}`, en: `${last.name.en}, ${next.name.en}` }
  return [...days.slice(0, -1), { day: next.day, name }]
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export const easterSunday = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}
