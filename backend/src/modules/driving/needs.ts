import type { DeliveryNeeds } from '#modules/deliveries'
import type { Depots } from '#modules/depots'
import type { Members } from '#modules/members'

/** All that the views and routes of this house may touch. */
export interface DrivingNeeds extends DeliveryNeeds {
  readonly depots: Depots
  readonly members: Members
}
