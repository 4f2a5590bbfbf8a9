import { isoYearOf, type Week } from '#kernel/week'
import { type Calendars, deliveryDay, isOpenWeek } from '#modules/calendar'
import { DEPOTS_FAMILY } from '#modules/depots'
import { MEMBERS_FAMILY } from '#modules/members'
import { PRODUCTS_FAMILY, priceOf } from '#modules/products'
import { ROUNDS_FAMILY, type Round, roundsOf } from '#modules/rounds'
import {
  type MyNeeds,
  SUBSCRIPTIONS_FAMILY,
  type SubscriptionSurroundings,
  type SubscriptionsNeeds,
} from '#modules/subscriptions'
import type { Revisions } from '#platform/dynamo'
import type { Stores } from './stores.ts'

type SubscriptionPorts = Pick<
  SubscriptionsNeeds,
  'subscriptionSurroundings' | 'subscriptionsStand' | 'deliveryDayOf' | 'isFrozen'
> &
  Pick<MyNeeds, 'frozenRounds'>

const NAMED = [MEMBERS_FAMILY, DEPOTS_FAMILY, PRODUCTS_FAMILY, ROUNDS_FAMILY]

/** What subscriptions ask of the houses they name, and of deliveries, a floor above. */
export const subscriptionPorts = (stores: Stores, revisions: Revisions): SubscriptionPorts => ({
  subscriptionSurroundings: () => surroundings(stores),
  subscriptionsStand: async (subject) => {
    const reading = await revisions.read()
    return [...reading.unchanged(NAMED, subject), ...reading.next(SUBSCRIPTIONS_FAMILY, subject)]
  },
  deliveryDayOf: async (week, depot, chosen) => {
    const [round, years] = await Promise.all([roundOf(stores, depot, chosen), stores.calendars.years()])
    return round ? deliveryDay(week, round, years.year(isoYearOf(week))).day : null
  },
  frozenRounds: async (weeks) => {
    const records = await Promise.all(weeks.map((week) => stores.deliveries.record(week)))
    const frozen = new Set(records.flatMap(({ runs }) => runs.map(({ week, round }) => `${week} ${round}`)))
    return (week, round) => frozen.has(`${week} ${round}`)
  },
  isFrozen: async (week, depot, chosen) => {
    const [round, { runs }] = await Promise.all([
      roundOf(stores, depot, chosen),
      stores.deliveries.record(week),
    ])
    return runs.some((run) => run.round === round?.code)
  },
})

const surroundings = async (stores: Stores): Promise<SubscriptionSurroundings> => {
  const [register, catalogue, places, all, years] = await Promise.all([
    stores.members.register(),
    stores.products.catalogue(),
    stores.depots.all(),
    stores.rounds.all(),
    stores.calendars.years(),
  ])
  return {
    hasMember: (number) => register.member(number)?.archived === false,
    categoryOf: (member) => register.member(member)?.category ?? '',
    plan: (code) => {
      const plan = catalogue.plan(code)
      return plan && { ...plan, costs: (deliveries, category) => priceOf(plan, deliveries, category) }
    },
    hasDepot: (code) => places.depot(code)?.archived === false,
    serves: (round, depot) => all.round(round)?.stops.some((stop) => stop.depot === depot) ?? false,
    isOpen: (week) => isOpenWeek(years.year(isoYearOf(week)), week),
    seasonEnd: seasonEnd(years),
  }
}

/** The end of the season of the week's year; after it, of the year that follows. */
const seasonEnd =
  ({ year }: Pick<Awaited<ReturnType<Calendars['years']>>, 'year'>) =>
  (week: Week): Week => {
    const { end } = year(isoYearOf(week)).season
    return week <= end ? end : year(isoYearOf(week) + 1).season.end
  }

/** The round in use that was chosen where it serves the depot, otherwise the first that does. */
const roundOf = async (stores: Stores, depot: string, chosen: string | null): Promise<Round | undefined> => {
  const inUse = (await stores.rounds.all()).rounds.filter(({ archived }) => !archived)
  const serving = roundsOf(inUse, depot)
  return serving.find(({ code }) => code === chosen) ?? serving[0]
}
