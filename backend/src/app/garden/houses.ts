import type { Clock } from '#kernel/clock'
import type { NewId } from '#kernel/ids'
import { type AuditNeeds, journalReader } from '#modules/audit'
import type { CalendarNeeds } from '#modules/calendar'
import { type DeliveryNeeds, openAgenda } from '#modules/deliveries'
import { type DepotNeeds, openDepotPasswords } from '#modules/depots'
import type { DocumentNeeds } from '#modules/documents'
import type { FeedNeeds } from '#modules/feeds'
import type { SettingsNeeds } from '#modules/garden'
import type { ImportNeeds } from '#modules/imports'
import type { MembersNeeds } from '#modules/members'
import type { PeopleNeeds } from '#modules/people'
import { openSearches, type PlanningNeeds } from '#modules/planning'
import type { ProductNeeds } from '#modules/products'
import type { RoundNeeds } from '#modules/rounds'
import {
  type LoadNeeds,
  type MyNeeds,
  openPackingLoads,
  type SubscriptionsNeeds,
} from '#modules/subscriptions'
import { readCsv } from '#platform/csv'
import type { Revisions, Table } from '#platform/dynamo'
import type { OnceNeeds } from '#platform/http'
import type { ConfigNeeds } from './config-routes.ts'
import { depotPorts, productPorts } from './floor-ports.ts'
import type { GardenPorts } from './ports.ts'
import { preparationSource } from './preparation-source.ts'
import { oneAtATime, routePlanner } from './route-planner.ts'
import { setUpState } from './set-up-state.ts'
import { openStores } from './stores.ts'
import { subscriptionPorts } from './subscription-ports.ts'

/** Everything that the routes of one garden may touch, house by house. */
export type GardenNeeds = PeopleNeeds &
  AuditNeeds &
  SettingsNeeds &
  ConfigNeeds &
  CalendarNeeds &
  DepotNeeds &
  RoundNeeds &
  PlanningNeeds &
  ProductNeeds &
  MembersNeeds &
  SubscriptionsNeeds &
  MyNeeds &
  LoadNeeds &
  DeliveryNeeds &
  ImportNeeds &
  FeedNeeds &
  DocumentNeeds &
  OnceNeeds

/** The part of the needs that is the same for every request. */
export type Houses = Omit<GardenNeeds, 'commit' | 'commitMany' | 'told'>

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
  const stores = openStores(table, revisions)
  const agenda = openAgenda(revisions, stores)
  return {
    ...stores,
    ...ports,
    clock,
    newId,
    readTable: (bytes) => readCsv(bytes),
    readJournal: journalReader(table),
    setUpState: setUpState(stores),
    holidayRegion: async () => (await stores.settings.garden()).holidayRegion,
    calendarRounds: async () => (await stores.rounds.all()).rounds.filter(({ archived }) => !archived),
    agenda,
    depotPasswords: openDepotPasswords(table, clock.nowMs),
    packingLoads: openPackingLoads(revisions, stores),
    routePlanner: routePlanner(ports.routing ?? {}),
    beginOptimising: oneAtATime(),
    preparations: preparationSource(stores, agenda, ports.logos),
    searches: openSearches(),
    ...depotPorts(stores, clock, revisions),
    ...productPorts(stores),
    ...subscriptionPorts(stores, revisions),
  }
}
