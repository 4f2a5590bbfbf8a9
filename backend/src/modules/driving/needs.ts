import type { DeliveryNeeds } from '#modules/deliveries'
import type { Depots } from '#modules/depots'
import type { Members } from '#modules/members'

/** All that the views and routes of this house may touch. */
export interface DrivingNeeds extends DeliveryNeeds {
  readonly depots: Depots
  readonly members: Members
  /** Where the homes of each round were put among its depots (`DEPOT/member`), by the planning above. */
  readonly planning: {
    readonly homeOrders: () => Promise<{ readonly orders: Readonly<Record<string, readonly string[]>> }>
  }
}
