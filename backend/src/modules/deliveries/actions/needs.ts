import type { Clock } from '#kernel/clock'
import type { Day } from '#kernel/day'
import type { NewId } from '#kernel/ids'
import type { Depots } from '#modules/depots'
import type { Commit, Write } from '#platform/dynamo'
import type { Deliveries } from '../store/deliveries-store.ts'
import type { Agenda } from '../views/agenda.ts'

/** All that the actions and views of this house may touch. */
export interface DeliveryNeeds {
  readonly deliveries: Deliveries
  readonly agenda: Agenda
  readonly depots: Pick<Depots, 'all'>
  /** Writes that hold a change back when any subscription changed since this call. */
  readonly subscriptionsUnmoved: (subject: string) => Promise<readonly Write[]>
  readonly clock: Clock
  readonly newId: NewId
  readonly commit: Commit
}

/** No such round drives on that day, or there is no such record. */
export interface DeliveryNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}

/** Which round on which day. */
export interface RoundOnDay {
  readonly day: Day
  readonly round: string
}
