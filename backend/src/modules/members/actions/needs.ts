import type { Clock } from '#kernel/clock'
import type { Settings } from '#modules/garden'
import type { Commit } from '#platform/dynamo'
import type { Categories } from '../store/categories-store.ts'
import type { Members } from '../store/members-store.ts'

/** What runs for each member today; the house of subscriptions, a floor above, tells it through this port. */
export interface MemberSubscriptions {
  readonly running: (member: number) => number
  /** The members whose running subscriptions are left at the depot. */
  readonly membersAt: (depot: string) => ReadonlySet<number>
}

/** All that the actions and views of this house may touch. */
export interface MembersNeeds {
  readonly members: Members
  readonly categories: Categories
  /** What is asked of members, and the garden's own deadline, before which no category's may lie. */
  readonly settings: Pick<Settings, 'garden'>
  readonly memberSubscriptions: () => Promise<MemberSubscriptions>
  readonly clock: Clock
  readonly commit: Commit
}

/** Nobody has the number. */
export interface MemberNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
