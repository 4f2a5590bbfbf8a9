import type { Clock } from '#kernel/clock'
import { isoYearOf, weekOf } from '#kernel/week'
import { DELIVERIES_FAMILY } from '#modules/deliveries'
import type { DepotNeeds } from '#modules/depots'
import type { MembersNeeds } from '#modules/members'
import type { ProductNeeds } from '#modules/products'
import { ROUNDS_FAMILY, roundsOf } from '#modules/rounds'
import { openPlacesTaken, runningSubscriptions, SUBSCRIPTIONS_FAMILY } from '#modules/subscriptions'
import type { Revisions } from '#platform/dynamo'
import type { Stores } from './stores.ts'

type DepotPorts = Pick<DepotNeeds, 'depotRounds' | 'depotUse' | 'depotUseStands' | 'depotPlacesTaken'> &
  Pick<MembersNeeds, 'memberSubscriptions'>

/** What the houses of depots and members ask of rounds, subscriptions and deliveries, floors above. */
export const depotPorts = (
  { rounds, subscriptions, deliveries, calendars }: Stores,
  clock: Clock,
  revisions: Revisions,
): DepotPorts => {
  const running = () => runningSubscriptions({ subscriptions, clock })
  const placesTaken = openPlacesTaken(revisions, { subscriptions, calendars })
  const depotRounds = async () => {
    const { rounds: all } = await rounds.all()
    const inUse = all.filter(({ archived }) => !archived)
    return (code: string) => roundsOf(inUse, code).map((round) => round.code)
  }
  return {
    depotRounds,
    depotUse: async (code) => {
      const nextYear = isoYearOf(weekOf(clock.today())) + 1
      const [roundsAt, { depotUse }, frozen] = await Promise.all([
        depotRounds(),
        running(),
        deliveries.linesAt(code, nextYear),
      ])
      return { rounds: roundsAt(code).length, ...depotUse(code), deliveries: frozen }
    },
    depotUseStands: async (subject) =>
      (await revisions.read()).unchanged([ROUNDS_FAMILY, SUBSCRIPTIONS_FAMILY, DELIVERIES_FAMILY], subject),
    depotPlacesTaken: () => placesTaken(weekOf(clock.today())),
    memberSubscriptions: running,
  }
}

/** Which depots and categories of member a plan may offer: neighbours of products on their floor. */
export const productPorts = ({ depots, categories }: Stores): Pick<ProductNeeds, 'planOffers'> => ({
  planOffers: async () => {
    const [places, register] = await Promise.all([depots.all(), categories.all()])
    return {
      hasDepot: (code) => places.depot(code)?.archived === false,
      hasCategory: (code) => register.category(code)?.retired === false,
    }
  },
})
