import { isoYearOf, type Week } from '#kernel/week'
import { CALENDAR_FAMILY, type Calendars, deliveryDay, isOpenWeek } from '#modules/calendar'
import { DELIVERIES_FAMILY, type DeliveryNeeds } from '#modules/deliveries'
import { DEPOTS_FAMILY } from '#modules/depots'
import { SETTINGS_FAMILY } from '#modules/garden'
import { MEMBERS_FAMILY } from '#modules/members'
import { PRODUCTS_FAMILY, priceOf } from '#modules/products'
import { ROUNDS_FAMILY, servingRound } from '#modules/rounds'
import {
  SUBSCRIPTIONS_FAMILY,
  type SubscriptionSurroundings,
  type SubscriptionsNeeds,
} from '#modules/subscriptions'
import { pause, type Revisions } from '#platform/dynamo'
import type { Stores } from './stores.ts'

type SubscriptionPorts = Pick<
  SubscriptionsNeeds,
  'subscriptionSurroundings' | 'subscriptionsStand' | 'deliveryDayOf' | 'frozenRounds'
> &
  Pick<DeliveryNeeds, 'subscriptionsUnmoved'>

/** What a subscription names, when it delivers, what its member may do, and which of its days are frozen. */
const STOOD_ON = [
  MEMBERS_FAMILY,
  DEPOTS_FAMILY,
  PRODUCTS_FAMILY,
  ROUNDS_FAMILY,
  CALENDAR_FAMILY,
  SETTINGS_FAMILY,
  DELIVERIES_FAMILY,
]

// Some 160 ms at the most between two turns.
const PAUSE_MAX = 4

/** What subscriptions ask of the houses they name and of deliveries, a floor above; and deliveries of them. */
export const subscriptionPorts = (stores: Stores, revisions: Revisions): SubscriptionPorts => ({
  subscriptionSurroundings: () => surroundings(stores),
  subscriptionsStand: async (subject, turn) => {
    if (turn > 1) await pause(Math.min(turn, PAUSE_MAX))
    const reading = await revisions.read()
    return [...reading.unchanged(STOOD_ON, subject), ...reading.next(SUBSCRIPTIONS_FAMILY, subject)]
  },
  subscriptionsUnmoved: async (subject) =>
    (await revisions.read()).unchanged([SUBSCRIPTIONS_FAMILY], subject),
  deliveryDayOf: async (week, depot, chosen) => {
    const [{ rounds }, years] = await Promise.all([stores.rounds.all(), stores.calendars.years()])
    const round = servingRound(rounds, depot, chosen)
    return round ? deliveryDay(week, round, years.year(isoYearOf(week))).day : null
  },
  frozenRounds: async (weeks) => {
    const [{ rounds }, ...records] = await Promise.all([
      stores.rounds.all(),
      ...weeks.map((week) => stores.deliveries.record(week)),
    ])
    const frozen = new Set(records.flatMap(({ runs }) => runs.map(({ week, round }) => `${week} ${round}`)))
    return (week, { depot, round }) => frozen.has(`${week} ${servingRound(rounds, depot, round)?.code}`)
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
