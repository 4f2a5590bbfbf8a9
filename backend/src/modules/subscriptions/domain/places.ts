import type { Week } from '#kernel/week'
import { subscribedWeeks } from './subscribed-weeks.ts'
import type { Subscription } from './subscription.ts'
import { weekSpan } from './week-span.ts'

/** Baskets at a depot in one week. */
export interface Taken {
  readonly week: Week
  readonly taken: number
}

/**
 * The places that subscriptions take at a depot in each of the weeks (DEP-03): what comes there, and no less than the
 * rhythm brings, for the place of a postponed basket stays taken.
 */
export const placesTaken = (
  subscriptions: readonly Subscription[],
  depot: string,
  weeks: readonly Week[],
): readonly Taken[] => {
  const span = weekSpan(weeks)
  const taken = weeks.map(() => 0)
  for (const subscription of subscriptions) {
    if (!names(subscription, depot)) continue
    for (const asked of subscribedWeeks(subscription, span)) {
      if (asked.depot === depot)
        taken[asked.at] = (taken[asked.at] ?? 0) + Math.max(asked.quantity, asked.usual)
    }
  }
  return weeks.map((week, at) => ({ week, taken: taken[at] ?? 0 }))
}

const names = ({ depot, depotChanges }: Subscription, code: string): boolean =>
  depot === code || depotChanges.some((change) => change.depot === code)

/** How many places subscriptions take at each depot in the fullest of the weeks; a depot that none names is not in it. */
export const fullestWeeks = (
  subscriptions: readonly Subscription[],
  weeks: readonly Week[],
): ReadonlyMap<string, number> => {
  const span = weekSpan(weeks)
  const taken = new Map<string, number[]>()
  for (const subscription of subscriptions) {
    for (const { at, depot, quantity, usual } of subscribedWeeks(subscription, span)) {
      const counts = taken.get(depot) ?? weeks.map(() => 0)
      counts[at] = (counts[at] ?? 0) + Math.max(quantity, usual)
      taken.set(depot, counts)
    }
  }
  return new Map([...taken].map(([depot, counts]) => [depot, Math.max(...counts)]))
}
