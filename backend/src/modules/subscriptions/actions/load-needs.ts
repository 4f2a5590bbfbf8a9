import type { Depots } from '#modules/depots'
import type { Settings } from '#modules/garden'
import type { Members } from '#modules/members'
import type { Products } from '#modules/products'
import type { PackingLoads } from '../views/packing-load.ts'
import type { SubscriptionsNeeds } from './needs.ts'

/** What levelling the packing load may touch, besides the subscriptions themselves. */
export interface LoadNeeds extends SubscriptionsNeeds {
  readonly packingLoads: PackingLoads
  /** When the days of a week are frozen. */
  readonly settings: Pick<Settings, 'garden'>
  /** Names for those whose weeks may change. */
  readonly members: Pick<Members, 'register'>
  readonly products: Pick<Products, 'catalogue'>
  readonly depots: Pick<Depots, 'all'>
}
