import type { Day } from '#kernel/day'
import type { InvalidInput } from '#kernel/fields'
import {
  commonStatuses,
  once,
  openRoutes,
  ownMember,
  pageOf,
  type Routes,
  refuse,
  type Statuses,
} from '#platform/http'
import { addMember } from '../actions/add-member.ts'
import { editMember, editOwnDetails, putMemberAway, takeMemberBack } from '../actions/change-member.ts'
import type { MembersNeeds } from '../actions/needs.ts'
import type { Member } from '../domain/member.ts'
import type { MemberArchived, MemberHasSubscriptions, NumberTaken } from '../domain/member-lifecycle.ts'
import { membershipOn } from '../domain/membership.ts'
import { findMembers } from '../views/find-members.ts'
import { mountCategories } from './category-routes.ts'
import {
  archiveIt,
  changeIt,
  changeProfile,
  listMembers,
  makeMember,
  restoreIt,
  showMember,
  showProfile,
} from './declared.ts'

const statuses = {
  ...commonStatuses,
  'number-taken': 409,
  'member-archived': 409,
  'member-has-subscriptions': 409,
} as const satisfies Statuses<
  InvalidInput | NumberTaken | MemberArchived | MemberHasSubscriptions | { kind: keyof typeof commonStatuses }
>

/** The routes about members, and a member's own details. */
export const memberRoutes = (): Routes<MembersNeeds> => {
  const routes = openRoutes<MembersNeeds>()
  mountMembers(routes)
  mountProfile(routes)
  mountCategories(routes)
  return routes
}

const mountMembers = (routes: Routes<MembersNeeds>) => {
  routes.openapi(listMembers, async (c) => {
    const query = c.req.valid('query')
    const found = await findMembers(c.get('needs'), { ...query, archived: query.archived === 'true' })
    const page = pageOf(found, query, ({ number }) => String(number))
    return c.json({ ...page, total: found.length }, 200)
  })
  routes.openapi(makeMember, async (c) => {
    const member = await once(c, statuses, (needs) => addMember(needs, c.req.valid('json')))
    return c.json(toBody(member, today(c)), 201)
  })
  routes.openapi(showMember, async (c) => {
    const { number } = c.req.valid('param')
    return c.json(toBody(await found(c.get('needs'), number), today(c)), 200)
  })
  routes.openapi(changeIt, async (c) => {
    const { version, ...typed } = c.req.valid('json')
    const edit = { ...c.req.valid('param'), version }
    return c.json(toBody(await once(c, statuses, (needs) => editMember(needs, edit, typed)), today(c)), 200)
  })
  routes.openapi(archiveIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => putMemberAway(needs, edit)), today(c)), 200)
  })
  routes.openapi(restoreIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(toBody(await once(c, statuses, (needs) => takeMemberBack(needs, edit)), today(c)), 200)
  })
}

const mountProfile = (routes: Routes<MembersNeeds>) => {
  routes.openapi(showProfile, async (c) =>
    c.json(toProfile(await found(c.get('needs'), ownMember(c)), today(c)), 200),
  )
  routes.openapi(changeProfile, async (c) => {
    const { version, ...own } = c.req.valid('json')
    const edit = { number: ownMember(c), version }
    return c.json(
      toProfile(await once(c, statuses, (needs) => editOwnDetails(needs, edit, own)), today(c)),
      200,
    )
  })
}

const found = async (needs: MembersNeeds, number: number): Promise<Member> =>
  (await needs.members.register()).member(number) ??
  refuse({ kind: 'not-found', subject: `member ${number}` }, 404)

const today = (c: { get: (name: 'needs') => MembersNeeds }): Day => c.get('needs').clock.today()

const toBody = (member: Member, day: Day) => ({
  ...toProfile(member, day),
  category: member.category,
  tags: [...member.tags],
  comments: member.comments,
  archived: member.archived,
})

const toProfile = (member: Member, day: Day) => ({
  number: member.number,
  kind: member.kind,
  organisation: member.organisation,
  title: member.title,
  firstName: member.firstName,
  lastName: member.lastName,
  email: member.email,
  phone: member.phone,
  phone2: member.phone2,
  street: member.street,
  postcode: member.postcode,
  town: member.town,
  wantsEmail: member.wantsEmail,
  wantsSms: member.wantsSms,
  membership: { ...member.membership, state: membershipOn(member, day) },
  balance: member.balance,
  version: member.version,
})
