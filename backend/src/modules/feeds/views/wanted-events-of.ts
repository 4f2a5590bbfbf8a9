import { addDays, type Day } from '#kernel/day'
import { addWeeks, dayInWeek, weekOf, weeksFrom } from '#kernel/week'
import type { Delivery } from '#modules/deliveries'
import type { FeedNeeds } from '../actions/needs.ts'
import type { WantedEvent } from '../domain/calendar-event.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'
import { depotEvents, memberEvents, roundEvents } from '../domain/wanted-events.ts'

/** The days that a feed tells of, both included: whole weeks. */
export interface FeedWindow {
  readonly from: Day
  readonly to: Day
}

// A member plans holidays half a year ahead; a depot or a driver the next weeks. One item must hold what was told.
const WEEKS_BACK = 4
const WEEKS_AHEAD = { member: 26, depot: 8, round: 8 } as const

/** The days that a feed of that kind tells of today. */
export const windowFor = ({ kind }: FeedOwner, today: Day): FeedWindow => {
  const week = weekOf(today)
  return {
    from: dayInWeek(addWeeks(week, -WEEKS_BACK), 1),
    to: addDays(dayInWeek(addWeeks(week, WEEKS_AHEAD[kind]), 1), 6),
  }
}

/** The events that should stand in the calendar now. */
export const wantedEvents = async (
  needs: Pick<FeedNeeds, 'agenda' | 'depots' | 'feedPlace'>,
  owner: FeedOwner,
  { from, to }: FeedWindow,
): Promise<readonly WantedEvent[]> => {
  const { depot } = await needs.depots.all()
  const { slug } = needs.feedPlace
  const [first, last] = [weekOf(from), weekOf(to)]
  if (owner.kind === 'member')
    return memberEvents(await needs.agenda.ofMember(owner.number, first, last), depot, slug)
  const deliveries: Delivery[] = []
  for (const week of weeksFrom(first, last)) {
    const ofWeek = (await needs.agenda.week(week)).deliveries()
    deliveries.push(...ofWeek.filter((line) => line[owner.kind] === owner.code))
  }
  return owner.kind === 'depot' ? depotEvents(deliveries, depot, slug) : roundEvents(deliveries, slug)
}
