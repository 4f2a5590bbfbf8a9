import type { Clock } from '#kernel/clock'
import { weekOf } from '#kernel/week'
import type { DepotNeeds } from '#modules/depots'
import type { MembersNeeds } from '#modules/members'
import type { ProductNeeds } from '#modules/products'
import { ROUNDS_FAMILY, roundsOf } from '#modules/rounds'
import { openPlacesTaken, runningSubscriptions, SUBSCRIPTIONS_FAMILY } from '#modules/subscriptions'
import type { Revisions } from '#platform/dynamo'
import type { Stores } from './stores.ts'

type DepotPorts = Pick<DepotNeeds, 'depotRounds' | 'depotUse' | 'depotUseStands' | 'depotPlacesTaken'> &
  Pick<MembersNeeds, 'memberSubscriptions'>

/** What the houses of depots and members ask of rounds and subscriptions, floors above. */
export const depotPorts = (
  { rounds, subscriptions, calendars }: Stores,
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
      const [roundsAt, { depotUse }] = await Promise.all([depotRounds(), running()])
      const { subscriptions: all, runningSubscriptions: inUse } = depotUse(code)
      // Whatever was delivered at a depot was some subscription's, and subscriptions are never deleted.
      return { rounds: roundsAt(code).length, subscriptions: all, runningSubscriptions: inUse, deliveries: 0 }
    },
    depotUseStands: async (subject) =>
      (await revisions.read()).unchanged([ROUNDS_FAMILY, SUBSCRIPTIONS_FAMILY], subject),
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
