import { addDays, type Day } from './day.ts'

/** What time it is, for the garden. Rules take the answer as an argument; only actions ask. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: () => number
  /** Today in the garden's time zone. A demo garden's may lie in the year of its data; `nowMs` never does. */
  readonly today: () => Day
}

/**
 * A clock over a source of milliseconds, reading days in an IANA time zone such as `Europe/Paris`. With `shiftDays` its
 * today is that many days later (earlier when negative) than the calendar's.
 */
export const clockIn = (timeZone: string, nowMs: () => number, shiftDays = 0): Clock => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return { nowMs, today: () => addDays(format.format(nowMs()) as Day, shiftDays) }
}
