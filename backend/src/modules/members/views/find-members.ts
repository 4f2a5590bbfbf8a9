import type { MembersNeeds } from '../actions/needs.ts'
import type { Member } from '../domain/member.ts'
import { listedName, type MemberSort, matching, sortKey } from '../domain/member-search.ts'
import { type MembershipState, membershipOn } from '../domain/membership.ts'
import type { MemberRegister } from '../store/members-store.ts'

/** Which members a list shows; what is left out does not narrow it. */
export interface MemberFilter {
  readonly q?: string | undefined
  /** A category's code, or `-` for those without one. */
  readonly category?: string | undefined
  readonly tag?: string | undefined
  readonly membership?: MembershipState | undefined
  readonly depot?: string | undefined
  readonly archived: boolean
  readonly sort: MemberSort
}

/** A line of the list of members. */
export interface MemberSummary
  extends Pick<
    Member,
    'number' | 'kind' | 'email' | 'phone' | 'town' | 'category' | 'tags' | 'balance' | 'archived'
  > {
  readonly name: string
  readonly membership: MembershipState
  readonly activeSubscriptions: number
}

/** The members that fit, in order; from memory, so that it keeps up with typing. (MEM-10) */
export const findMembers = async (
  needs: Pick<MembersNeeds, 'members' | 'memberSubscriptions' | 'settings' | 'clock'>,
  filter: MemberFilter,
): Promise<readonly MemberSummary[]> => {
  const [register, subscriptions, { memberFields }] = await Promise.all([
    needs.members.register(),
    needs.memberSubscriptions(),
    needs.settings.garden(),
  ])
  const shown = (field: 'email' | 'phone' | 'address', text: string) =>
    memberFields[field] === 'hidden' ? '' : text
  const today = needs.clock.today()
  const meant = matching(filter.q ?? '')
  const atDepot = filter.depot === undefined ? undefined : subscriptions.membersAt(filter.depot)
  return inOrder(register, filter.sort)
    .filter(
      (member) =>
        member.archived === filter.archived &&
        isOf(member, filter) &&
        (filter.membership === undefined || membershipOn(member, today) === filter.membership) &&
        (atDepot === undefined || atDepot.has(member.number)) &&
        meant(register.searchTextOf(member)),
    )
    .map((member) => ({
      number: member.number,
      kind: member.kind,
      name: listedName(member),
      email: shown('email', member.email),
      phone: shown('phone', member.phone),
      town: shown('address', member.town),
      category: member.category,
      tags: member.tags,
      membership: membershipOn(member, today),
      balance: member.balance,
      activeSubscriptions: subscriptions.running(member.number),
      archived: member.archived,
    }))
}

/** The tags in use, the most used first. (MEM-02) */
export const tagsInUse = async (needs: Pick<MembersNeeds, 'members'>): Promise<readonly string[]> => {
  const { members } = await needs.members.register()
  const counts = new Map<string, number>()
  for (const tag of members.filter(({ archived }) => !archived).flatMap(({ tags }) => tags))
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'fr')).map(([tag]) => tag)
}

const isOf = (member: Member, { category, tag }: MemberFilter): boolean =>
  (category === undefined || member.category === (category === '-' ? '' : category)) &&
  (tag === undefined || member.tags.includes(tag))

// Sorting folds every name; a register never changes, so each of its orders is made once.
const orders = new WeakMap<MemberRegister, Map<MemberSort, readonly Member[]>>()

const inOrder = (register: MemberRegister, sort: MemberSort): readonly Member[] => {
  const known = orders.get(register) ?? new Map<MemberSort, readonly Member[]>()
  orders.set(register, known)
  const sorted = known.get(sort) ?? sortedBy(register.members, sort)
  known.set(sort, sorted)
  return sorted
}

const sortedBy = (members: readonly Member[], sort: MemberSort): readonly Member[] =>
  members
    .map((member) => ({ member, key: sortKey(member, sort) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ member }) => member)
