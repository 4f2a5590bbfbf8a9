import { openCalendars } from '#modules/calendar'
import { openDeliveries } from '#modules/deliveries'
import { openDepots } from '#modules/depots'
import { openFeeds } from '#modules/feeds'
import { openSettings } from '#modules/garden'
import { openCategories, openMembers } from '#modules/members'
import { openPeople } from '#modules/people'
import { openPlanning } from '#modules/planning'
import { openProducts } from '#modules/products'
import { openRounds } from '#modules/rounds'
import { openSubscriptions } from '#modules/subscriptions'
import type { Revisions, Table } from '#platform/dynamo'

/** The stores of every house over one table. */
export type Stores = ReturnType<typeof openStores>

/** Opens the store of every house. */
export const openStores = (table: Table, revisions: Revisions) => {
  const categories = openCategories(table, revisions)
  return {
    people: openPeople(table, revisions),
    settings: openSettings(table, revisions),
    calendars: openCalendars(table, revisions),
    depots: openDepots(table, revisions),
    rounds: openRounds(table, revisions),
    products: openProducts(table, revisions),
    members: openMembers(table, revisions, categories),
    categories,
    subscriptions: openSubscriptions(table, revisions),
    deliveries: openDeliveries(table, revisions),
    feeds: openFeeds(table, revisions),
    planning: openPlanning(table, revisions),
  }
}
