import type { Clock } from '#kernel/clock'
import type { NewId } from '#kernel/ids'
import { type AuditNeeds, journalReader } from '#modules/audit'
import { type DepotNeeds, openDepots } from '#modules/depots'
import { type MembersNeeds, openMembers } from '#modules/members'
import { openPeople, type PeopleNeeds } from '#modules/people'
import { openProducts, type ProductNeeds } from '#modules/products'
import { openRounds, type RoundNeeds, roundsOf } from '#modules/rounds'
import { openSubscriptions, runningSubscriptions, type SubscriptionsNeeds } from '#modules/subscriptions'
import type { Revisions, Table } from '#platform/dynamo'
import type { OnceNeeds } from '#platform/http'
import type { GardenPorts } from './open-garden.ts'

/** Everything that the routes of one garden may touch, house by house. */
export type GardenNeeds = PeopleNeeds &
  AuditNeeds &
  DepotNeeds &
  RoundNeeds &
  ProductNeeds &
  MembersNeeds &
  SubscriptionsNeeds &
  OnceNeeds

/** The part of the needs that is the same for every request. */
export type Houses = Omit<GardenNeeds, 'commit' | 'told'>

/** What the houses stand on. */
export interface Ground {
  readonly table: Table
  readonly revisions: Revisions
  readonly clock: Clock
  readonly newId: NewId
  readonly ports: GardenPorts
}

/** Builds the houses and fills the ports that a lower floor declared with what a higher one knows. */
export const buildHouses = ({ table, revisions, clock, newId, ports }: Ground): Houses => {
  const people = openPeople(table, revisions)
  const depots = openDepots(table, revisions)
  const rounds = openRounds(table, revisions)
  const products = openProducts(table, revisions)
  const members = openMembers(table, revisions)
  const subscriptions = openSubscriptions(table, revisions)
  const running = () => runningSubscriptions({ subscriptions, clock })
  const served = async () => {
    const { rounds: all } = await rounds.all()
    return (code: string) => roundsOf(all, code).map((round) => round.code)
  }
  return {
    clock,
    newId,
    accounts: ports.accounts,
    sendInvitation: ports.sendInvitation,
    people,
    readJournal: journalReader(table),
    depots,
    depotRounds: served,
    depotUse: async (code) => {
      const [roundsAt, counts] = await Promise.all([served(), running()])
      return { ...counts.depotUse(code), rounds: roundsAt(code).length, deliveries: 0 }
    },
    depotPlacesTaken: async () => {
      const { depotUse } = await running()
      return (code) => depotUse(code).taken
    },
    rounds,
    products,
    members,
    memberSubscriptions: running,
    subscriptions,
    subscriptionSurroundings: async () => {
      const [register, catalogue, places, all] = await Promise.all([
        members.register(),
        products.catalogue(),
        depots.all(),
        rounds.all(),
      ])
      return {
        hasMember: (number) => register.member(number)?.archived === false,
        hasPlan: (code) => catalogue.plan(code)?.retired === false,
        hasDepot: (code) => places.depot(code)?.archived === false,
        serves: (round, depot) => all.round(round)?.stops.some((stop) => stop.depot === depot) ?? false,
      }
    },
  }
}
