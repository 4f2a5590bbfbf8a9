import type { Weekday } from '#kernel/day'
import type { Week } from '#kernel/week'
import { askingIn, type SubscribedTerms } from './subscribed-weeks.ts'

/** On which weekday the baskets of a depot are packed; undefined where no round comes. */
export type PackedOn = (depot: string, round: string | null) => Weekday | undefined

/** Baskets to pack in each of some weeks, by the weekday on which they are packed. */
export type PackingLoad = ReadonlyMap<Weekday, readonly number[]>

/** How level a row of weeks is. */
export interface Levelness {
  readonly peak: number
  readonly average: number
  /** By how much the fullest week is above the average, in whole per cent; 0 is perfectly level. */
  readonly overPercent: number
}

/** What subscriptions ask for in those weeks, added up by packing day (CAL-04). Weeks without delivery are left out by who asks. */
export const packingLoad = (
  subscriptions: readonly SubscribedTerms[],
  weeks: readonly Week[],
  packedOn: PackedOn,
): PackingLoad => {
  const askedBy = askingIn(weeks)
  const load = new Map<Weekday, number[]>()
  for (const subscription of subscriptions) {
    for (const { at, quantity, depot, round } of askedBy(subscription)) {
      const weekday = packedOn(depot, round)
      if (weekday === undefined) continue
      const days = load.get(weekday) ?? weeks.map(() => 0)
      days[at] = (days[at] ?? 0) + quantity
      load.set(weekday, days)
    }
  }
  return load
}

/** How far the fullest week is above the average one. */
export const levelnessOf = (baskets: readonly number[]): Levelness => {
  const total = baskets.reduce((sum, week) => sum + week, 0)
  if (total === 0) return { peak: 0, average: 0, overPercent: 0 }
  const peak = Math.max(...baskets)
  const average = total / baskets.length
  return { peak, average, overPercent: Math.round((peak / average - 1) * 100) }
}

/** The most baskets a week may hold to be within the tolerance of the average, in whole per cent. */
export const limitOf = (baskets: readonly number[], tolerancePercent: number): number => {
  const total = baskets.reduce((sum, week) => sum + week, 0)
  return baskets.length === 0 ? 0 : Math.ceil((total * (100 + tolerancePercent)) / (100 * baskets.length))
}

/** The variance of the weeks times the square of their count, so that it is a whole number and compares exactly. */
export const unevennessOf = (baskets: readonly number[]): number => {
  let sum = 0
  let squares = 0
  for (const week of baskets) {
    sum += week
    squares += week * week
  }
  return squares * baskets.length - sum * sum
}
