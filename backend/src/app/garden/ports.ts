import type { Clock } from '#kernel/clock'
import type { Pictures } from '#kernel/pictures'
import type { FeedNeeds } from '#modules/feeds'
import type { Accounts, SendInvitation } from '#modules/people'
import type { FindPlaces } from '#platform/geocoder'
import type { Seal } from '#platform/seal'
import type { PageSettings } from './config-routes.ts'
import type { RoutingSettings } from './routing-settings.ts'

/** The outside that a garden speaks to; chosen by whoever opens it. */
export interface GardenPorts {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly sendInvitation: SendInvitation
  readonly logos: Pictures
  readonly photos: Pictures
  readonly page: PageSettings
  readonly feedPlace: FeedNeeds['feedPlace']
  /** Proposes places for an address, where a search of addresses is set. */
  readonly findPlaces?: FindPlaces | undefined
  /** Closes the keys of services outside. */
  readonly seal: Seal
  /** Roads and optimisers as the server's own settings name them; nobody outside without them. */
  readonly routing?: RoutingSettings | undefined
}
