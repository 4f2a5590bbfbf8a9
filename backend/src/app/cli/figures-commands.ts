import type { Day } from '#kernel/day'
import { weekNumberOf } from '#kernel/week'
import { dayTotalsBetween, roundDaysOfYear } from '#modules/deliveries'
import type { Garden } from '../garden/open-garden.ts'

const ORIGIN = { actor: { id: 'command-line', name: 'Cabas (ligne de commande)' } }

/** When each round is driven in an ISO year, as CSV (RFC 4180: lines end with CRLF). */
export const roundDaysCsv = async (garden: Garden, isoYear: number): Promise<string> => {
  const driven = await roundDaysOfYear(garden.needsFor(ORIGIN), isoYear)
  return csv([
    ['round', 'iso_week', 'date'],
    ...driven.map(({ round, week, day }) => [round, weekNumberOf(week), day]),
  ])
}

/** Baskets by day, depot and plan between two days, both included, as CSV; sorted, without rows of none. */
export const dayTotalsCsv = async (garden: Garden, from: Day, to: Day): Promise<string> => {
  const totals = await dayTotalsBetween(garden.needsFor(ORIGIN), from, to)
  return csv([
    ['date', 'depot', 'plan', 'quantity'],
    ...totals.map(({ day, depot, plan, quantity }) => [day, depot, plan, quantity]),
  ])
}

// Codes and days hold no comma, quote or line end.
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('')
