import type { Day } from '#kernel/day'
import type { Member } from './member.ts'

/** How a membership stands on a day (MEM-03). */
export type MembershipState = 'up-to-date' | 'expired' | 'none' | 'exempt'

/** The state of the membership on that day; the last day paid for still counts. */
export const membershipOn = ({ membership }: Pick<Member, 'membership'>, day: Day): MembershipState => {
  if (membership.exempt) return 'exempt'
  if (membership.until === null) return 'none'
  return membership.until >= day ? 'up-to-date' : 'expired'
}
