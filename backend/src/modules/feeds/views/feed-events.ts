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
  const [toEvents, { comes, dayOf }, foreseen] = await Promise.all([
    eventsOf(needs, owner),
    comingTo(needs, owner, first, last),
    needs.agenda.foreseen(first, last, owner),
  ])
  const standing = foreseen.map((line) => ({ ...line, day: dayOf(line) ?? line.day }))
  return tellEvents(toEvents(comes), toEvents(standing), sequence, from)
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
  return owner.kind === 'depot'
    ? (deliveries) => depotEvents(deliveries, depot, slug)
    : (deliveries) => roundEvents(deliveries, slug)
}

/** What comes to the owner now. */
interface Coming {
  readonly comes: readonly Delivery[]
  /** The day on which a round comes in a week: a holiday may have moved it, or a freeze kept it. */
  readonly dayOf: (line: Pick<Delivery, 'week' | 'round'>) => Day | undefined
}

const comingTo = async ({ agenda }: Needs, owner: FeedOwner, first: Week, last: Week): Promise<Coming> => {
  if (owner.kind === 'member') {
    const comes = await agenda.ofMember(owner.number, first, last)
    return { comes, dayOf: daysOf(comes) }
  }
  const weeks = await Promise.all([...weeksFrom(first, last)].map((week) => agenda.week(week)))
  return {
    comes: weeks.flatMap((week) => week.deliveries().filter((line) => line[owner.kind] === owner.code)),
    dayOf: daysOf(weeks.flatMap(({ roundDays }) => roundDays)),
  }
}

const daysOf = (
  known: readonly { readonly week: Week; readonly round: string; readonly day: Day }[],
): Coming['dayOf'] => {
  const days = new Map(known.map(({ week, round, day }) => [`${week} ${round}`, day]))
  return ({ week, round }) => days.get(`${week} ${round}`)
}
