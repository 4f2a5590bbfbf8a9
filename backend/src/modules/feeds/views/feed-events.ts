import { addDays, type Day } from '#kernel/day'
import { addWeeks, dayInWeek, type Week, weekOf, weeksFrom } from '#kernel/week'
import type { Delivery } from '#modules/deliveries'
import type { FeedNeeds } from '../actions/needs.ts'
import type { FeedEvent, WantedEvent } from '../domain/calendar-event.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'
import { tellEvents } from '../domain/tell-events.ts'
import { depotEvents, memberEvents, roundEvents } from '../domain/wanted-events.ts'

/** The days that a feed tells of, both included: whole weeks. */
interface FeedWindow {
  readonly from: Day
  readonly to: Day
}

type Needs = Pick<FeedNeeds, 'agenda' | 'depots' | 'feeds' | 'feedPlace' | 'clock'>

// A member plans holidays half a year ahead; a depot or a driver the next weeks.
const WEEKS_BACK = 4
const WEEKS_AHEAD = { member: 26, depot: 8, round: 8 } as const

/** The events of a feed as of now. Reading them changes nothing. (DLV-07) */
export const feedEvents = async (needs: Needs, owner: FeedOwner): Promise<readonly FeedEvent[]> => {
  // Asked first: a change that comes in between is then told with the lower number, and once more with the higher.
  const sequence = await needs.feeds.revision()
  const { from, to } = windowFor(owner, needs.clock.today())
  const [first, last] = [weekOf(from), weekOf(to)]
  const toEvents = await eventsOf(needs, owner)
  const [comes, foreseen] = await Promise.all([
    deliveriesOf(needs, owner, first, last),
    needs.agenda.foreseen(first, last, owner.kind === 'member' ? owner.number : undefined),
  ])
  return tellEvents(toEvents(comes), toEvents(standingAsNow(foreseen, comes)), sequence, from)
}

const windowFor = ({ kind }: FeedOwner, today: Day): FeedWindow => {
  const week = weekOf(today)
  return {
    from: dayInWeek(addWeeks(week, -WEEKS_BACK), 1),
    to: addDays(dayInWeek(addWeeks(week, WEEKS_AHEAD[kind]), 1), 6),
  }
}

const eventsOf = async (
  needs: Needs,
  owner: FeedOwner,
): Promise<(deliveries: readonly Delivery[]) => readonly WantedEvent[]> => {
  const { depot } = await needs.depots.all()
  const { slug } = needs.feedPlace
  if (owner.kind === 'member') return (deliveries) => memberEvents(deliveries, depot, slug)
  const own = (deliveries: readonly Delivery[]) =>
    deliveries.filter((line) => line[owner.kind] === owner.code)
  return owner.kind === 'depot'
    ? (deliveries) => depotEvents(own(deliveries), depot, slug)
    : (deliveries) => roundEvents(own(deliveries), slug)
}

const deliveriesOf = async (
  { agenda }: Needs,
  owner: FeedOwner,
  first: Week,
  last: Week,
): Promise<readonly Delivery[]> => {
  if (owner.kind === 'member') return agenda.ofMember(owner.number, first, last)
  const deliveries: Delivery[] = []
  for (const week of weeksFrom(first, last)) deliveries.push(...(await agenda.week(week)).deliveries())
  return deliveries
}

/** What was called off is told on the day on which it would come now: a holiday may have moved it, or a freeze kept it. */
const standingAsNow = (foreseen: readonly Delivery[], now: readonly Delivery[]): readonly Delivery[] => {
  const days = new Map(now.map((line) => [placeOf(line), line.day]))
  return foreseen.map((line) => ({ ...line, day: days.get(placeOf(line)) ?? line.day }))
}

const placeOf = ({ subscription, week, round }: Delivery): string => `${subscription} ${week} ${round}`
