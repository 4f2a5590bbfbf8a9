import type { Weekday } from '#kernel/day'
import type { Week } from '#kernel/week'
import { inferDepotChanges } from './infer-depot-changes.ts'
import type { SubscribedTerms } from './subscribed-weeks.ts'
import type { Nth, Rhythm } from './subscription.ts'
import { type WeekSpan, weekSpan } from './week-span.ts'

/** What a week delivered, and where, in a list kept by another program. */
export interface DeliveredRow {
  readonly week: Week
  readonly quantity: number
  readonly depot: string
}

/** Terms read from rows; it runs from the first row to the last and is not terminated. */
export type InferredTerms = Omit<SubscribedTerms, 'ended' | 'round'>

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const NTHS: readonly Nth[] = [1, 2, 3, 4, 5]

/**
 * Prepares to read subscriptions from weekly rows: the rhythm that leaves the fewest exceptions and the fewest depot
 * changes. Nothing is lost: the weeks of the terms are the rows again. `openWeeks` are all weeks that can have a row,
 * in order; an open week without a row between others delivered nothing.
 */
export const inferringFrom = (
  openWeeks: readonly Week[],
): ((rows: readonly DeliveredRow[], agreedQuantity: number) => InferredTerms | undefined) => {
  const span = weekSpan(openWeeks)
  const rhythms = candidates(openWeeks)
  return (rows, agreedQuantity) => {
    const known = new Map(rows.map((row) => [row.week, row]))
    const first = openWeeks.findIndex((week) => known.has(week))
    const last = openWeeks.findLastIndex((week) => known.has(week))
    const weeks = first < 0 ? [] : openWeeks.slice(first, last + 1)
    const [start] = weeks
    const end = weeks.at(-1)
    if (start === undefined || end === undefined) return undefined
    const quantities = weeks.map((week) => known.get(week)?.quantity ?? 0)
    const { rhythm, quantity } = fewestExceptions(rhythms, span, first, quantities, agreedQuantity)
    const delivers = span.rhythmOf(rhythm)
    return {
      quantity,
      rhythm,
      start,
      end,
      exceptions: weeks.flatMap((week, n) => {
        const usual = delivers[first + n] ? quantity : 0
        return quantities[n] === usual ? [] : [{ week, quantity: quantities[n] ?? 0 }]
      }),
      ...inferDepotChanges(weeks, depotsOf(weeks, known)),
    }
  }
}

const candidates = (weeks: readonly Week[]): readonly Rhythm[] => [
  { kind: 'weekly' },
  ...weeks.slice(0, 2).map((anchor): Rhythm => ({ kind: 'fortnightly', anchor })),
  { kind: 'free' },
  ...NTHS.flatMap((nth) => WEEKDAYS.map((weekday): Rhythm => ({ kind: 'monthly', nth, weekday }))),
]

interface Fit {
  readonly rhythm: Rhythm
  readonly quantity: number
  readonly exceptions: number
}

const fewestExceptions = (
  rhythms: readonly Rhythm[],
  span: WeekSpan,
  first: number,
  quantities: readonly number[],
  agreedQuantity: number,
): Fit => {
  const amounts = [...new Set([agreedQuantity, ...quantities.filter((quantity) => quantity > 0)])]
  let best: Fit = { rhythm: { kind: 'free' }, quantity: agreedQuantity, exceptions: Number.POSITIVE_INFINITY }
  for (const rhythm of rhythms) {
    const delivers = span.rhythmOf(rhythm)
    for (const quantity of amounts) {
      const exceptions = countExceptions(quantities, delivers, first, quantity)
      if (exceptions < best.exceptions) best = { rhythm, quantity, exceptions }
    }
  }
  return best
}

const countExceptions = (
  quantities: readonly number[],
  delivers: readonly boolean[],
  first: number,
  quantity: number,
): number => {
  let exceptions = 0
  for (let n = 0; n < quantities.length; n++) {
    const usual = delivers[first + n] ? quantity : 0
    if (quantities[n] !== usual) exceptions++
  }
  return exceptions
}

// Where no row tells, the basket would have been where it was the week before; the first week has a row.
const depotsOf = (weeks: readonly Week[], rows: ReadonlyMap<Week, DeliveredRow>): readonly string[] => {
  let depot = ''
  return weeks.map((week) => {
    depot = rows.get(week)?.depot ?? depot
    return depot
  })
}
