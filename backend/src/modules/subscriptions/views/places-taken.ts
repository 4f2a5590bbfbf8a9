import { addWeeks, type Week, weekOf, weeksFrom } from '#kernel/week'
import type { SubscriptionsNeeds } from '../actions/needs.ts'
import { fullestWeeks } from '../domain/places.ts'
import type { SubscriptionBook } from '../store/subscriptions-store.ts'

const WEEKS_AHEAD = 60

/** How many places are taken at a depot in the fullest week from this one on, a year and some weeks ahead (DEP-03). */
export const placesTakenFromNow = async (
  needs: Pick<SubscriptionsNeeds, 'subscriptions' | 'clock'>,
): Promise<(depot: string) => number> => {
  const taken = countedFor(await needs.subscriptions.book(), weekOf(needs.clock.today()))
  return (depot) => taken.get(depot) ?? 0
}

// A book never changes, so its places are counted once a week.
const counted = new WeakMap<
  SubscriptionBook,
  { readonly week: Week; readonly taken: ReadonlyMap<string, number> }
>()

const countedFor = (book: SubscriptionBook, week: Week): ReadonlyMap<string, number> => {
  const known = counted.get(book)
  if (known?.week === week) return known.taken
  const taken = fullestWeeks(book.subscriptions, weeksFrom(week, addWeeks(week, WEEKS_AHEAD)))
  counted.set(book, { week, taken })
  return taken
}
