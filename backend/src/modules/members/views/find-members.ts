import type { MembersNeeds } from '../actions/needs.ts'
import { type Asking, shownOf } from '../domain/asked-fields.ts'
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

/**
 * The members that fit, in order; from memory, so that it keeps up with typing. What the garden hides is neither told
 * nor found (MEM-01, MEM-10).
 */
export const findMembers = async (
  needs: Pick<MembersNeeds, 'members' | 'memberSubscriptions' | 'settings' | 'clock'>,
  filter: MemberFilter,
): Promise<readonly MemberSummary[]> => {
  const [register, subscriptions, { memberFields }] = await Promise.all([
    needs.members.register(),
    needs.memberSubscriptions(),
    needs.settings.garden(),
  ])
  const today = needs.clock.today()
  const meant = matching(filter.q ?? '')
  const atDepot = filter.depot === undefined ? undefined : subscriptions.membersAt(filter.depot)
  return inOrder(register, memberFields, filter.sort)
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
      email: member.email,
      phone: member.phone,
      town: member.town,
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

/** The members without what is hidden, and their orders, each made once: sorting folds every name. */
interface ShownList {
  readonly fields: Asking['fields']
  readonly members: readonly Member[]
  readonly orders: Map<MemberSort, readonly Member[]>
}

// A register and what is hidden are other objects when they change, and only then.
const shownLists = new WeakMap<MemberRegister, ShownList>()

const shownList = (register: MemberRegister, fields: Asking['fields']): ShownList => {
  const known = shownLists.get(register)
  if (known?.fields === fields) return known
  const members = register.members.map((member) => shownOf(member, fields))
  const list = { fields, members, orders: new Map<MemberSort, readonly Member[]>() }
  shownLists.set(register, list)
  return list
}

const inOrder = (register: MemberRegister, fields: Asking['fields'], sort: MemberSort): readonly Member[] => {
  const { members, orders } = shownList(register, fields)
  const sorted = orders.get(sort) ?? sortedBy(members, sort)
  orders.set(sort, sorted)
  return sorted
}

const sortedBy = (members: readonly Member[], sort: MemberSort): readonly Member[] =>
  members
    .map((member) => ({ member, key: sortKey(member, sort) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ member }) => member)
