import { addWeeks, type Week, weeksFrom } from '#kernel/week'
import { subscribedWeeks } from './subscribed-weeks.ts'
import type { Subscription } from './subscription.ts'
import { lastWeekOf } from './subscription-lifecycle.ts'
import { weekSpan } from './week-span.ts'

/** Baskets at a depot in one week. */
export interface Taken {
  readonly week: Week
  readonly taken: number
}

/** How many weeks ahead places are counted: two seasons and some weeks. */
const WEEKS_AHEAD_MAX = 110

/** The open weeks of a course from this one on, as far ahead as places are counted. */
export const openWeeksAhead = (
  course: Pick<Subscription, 'start' | 'end' | 'ended'>,
  thisWeek: Week,
  isOpen: (week: Week) => boolean,
): readonly Week[] => {
  const first = course.start > thisWeek ? course.start : thisWeek
  const last = lastWeekOf(course)
  return weeksFrom(first, addWeeks(first, WEEKS_AHEAD_MAX)).filter((week) => week <= last && isOpen(week))
}

/** How many baskets are to be left at a depot in a week, and how many of them are there already. */
export interface WantedPlaces {
  readonly week: Week
  readonly baskets: number
  readonly had: number
}

/** The room at a depot beside all others. */
export interface Room {
  /** How many baskets fit in the fullest of the weeks in which any come; null is no limit. */
  readonly left: number | null
  /** The first week that asks for more than there is, with what others take; who is there already stays. */
  readonly full: (Taken & { readonly capacity: number }) | null
}

/** What room others leave at a depot for what is wanted (DEP-03). Only baskets that are not there yet can be too many. */
export const roomBeside = (
  others: readonly Subscription[],
  { code, capacity }: { readonly code: string; readonly capacity: number | null },
  wanted: readonly WantedPlaces[],
): Room => {
  if (capacity === null) return { left: null, full: null }
  const coming = wanted.filter(({ baskets }) => baskets > 0)
  const theirs = placesTaken(
    others,
    code,
    coming.map(({ week }) => week),
  )
  const lacks = coming.findIndex(
    ({ baskets, had }, n) => baskets > had && (theirs[n]?.taken ?? 0) + baskets > capacity,
  )
  const full = theirs[lacks]
  return { left: leftOf(capacity, theirs), full: full ? { ...full, capacity } : null }
}

const leftOf = (capacity: number, theirs: readonly Taken[]): number =>
  Math.max(0, Math.min(capacity, ...theirs.map(({ taken }) => capacity - taken)))

/** How many baskets fit beside all others in the fullest week of each course; null is no limit. Counts the others once. */
export const roomsBeside = (
  others: readonly Subscription[],
  { code, capacity }: { readonly code: string; readonly capacity: number | null },
  courses: readonly (readonly Week[])[],
): readonly (number | null)[] => {
  if (capacity === null) return courses.map(() => null)
  const weeks = [...new Set(courses.flat())]
  const theirs = new Map(placesTaken(others, code, weeks).map((one) => [one.week, one]))
  return courses.map((course) =>
    leftOf(
      capacity,
      course.flatMap((week) => theirs.get(week) ?? []),
    ),
  )
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
