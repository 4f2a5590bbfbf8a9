import { addWeeks, isoYearOf, type Week, weeksFrom } from '#kernel/week'
import { CALENDAR_FAMILY, type Calendars, isOpenWeek } from '#modules/calendar'
import { cachedBy, type Revisions } from '#platform/dynamo'
import { fullestWeeks } from '../domain/places.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import type { Subscriptions } from '../store/subscriptions-store.ts'

/** Where the places that are taken come from. */
interface PlaceSources {
  readonly subscriptions: Pick<Subscriptions, 'book'>
  readonly calendars: Pick<Calendars, 'years'>
}

const WEEKS_AHEAD = 60

/**
 * How many places are taken at a depot in the fullest open week from that one on, a year and some weeks ahead (DEP-03);
 * counted when it is asked for, and kept while nothing changes.
 */
export const openPlacesTaken = (
  revisions: Revisions,
  { subscriptions, calendars }: PlaceSources,
): ((thisWeek: Week) => Promise<(depot: string) => number>) => {
  const takenFrom = cachedBy(revisions, [SUBSCRIPTIONS_FAMILY, CALENDAR_FAMILY], 1, async (text) => {
    const week = text as Week
    const [book, years] = await Promise.all([subscriptions.book(), calendars.years()])
    const open = weeksFrom(week, addWeeks(week, WEEKS_AHEAD)).filter((one) =>
      isOpenWeek(years.year(isoYearOf(one)), one),
    )
    return fullestWeeks(book.subscriptions, open)
  })
  return async (thisWeek) => {
    const taken = await takenFrom(thisWeek)
    return (depot) => taken.get(depot) ?? 0
  }
}
