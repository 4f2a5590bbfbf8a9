import type { z } from '#platform/http'
import type { MembersNeeds } from '../actions/needs.ts'
import { shownOf } from '../domain/asked-fields.ts'
import type { Member } from '../domain/member.ts'
import { membershipOn } from '../domain/membership.ts'
import type { memberBody, profileBody } from './schemas.ts'

/** How members are told to staff and to themselves: without what the garden hides (MEM-01). */
export interface MemberBodies {
  readonly toMember: (member: Member) => z.output<typeof memberBody>
  readonly toProfile: (member: Member) => z.output<typeof profileBody>
}

/** Tells members as the garden wants it now. */
export const memberBodies = async ({
  settings,
  categories,
  clock,
}: Pick<MembersNeeds, 'settings' | 'categories' | 'clock'>): Promise<MemberBodies> => {
  const [{ memberFields: fields }, { category }] = await Promise.all([settings.garden(), categories.all()])
  const today = clock.today()
  const stateOf = ({ membership }: Member) => ({
    ...membership,
    state: membershipOn({ membership }, today),
  })
  return {
    toMember: (member) => ({ ...shownOf(member, fields), membership: stateOf(member) }),
    toProfile: (member) => {
      const { category: code, tags, comments, archived, position, ...own } = shownOf(member, fields)
      const categoryName = category(code)?.name ?? code
      return { ...own, membership: stateOf(member), categoryName, fields: { ...fields } }
    },
  }
}
