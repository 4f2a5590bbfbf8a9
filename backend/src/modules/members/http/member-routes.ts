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
import { findMembers, tagsInUse } from '../views/find-members.ts'
import { mountCategories } from './category-routes.ts'
import {
  archiveIt,
  changeIt,
  changeProfile,
  listMembers,
  listTags,
  makeMember,
  restoreIt,
  showFields,
  showMember,
  showProfile,
} from './declared.ts'
import { memberBodies } from './member-body.ts'

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
  routes.openapi(listTags, async (c) => c.json({ items: await tagsInUse(c.get('needs')) }, 200))
  routes.openapi(showFields, async (c) => {
    const { memberFields } = await c.get('needs').settings.garden()
    return c.json({ fields: memberFields }, 200)
  })
  routes.openapi(makeMember, async (c) => {
    const member = await once(c, statuses, (needs) => addMember(needs, c.req.valid('json')))
    return c.json(await toBody(c, member), 201)
  })
  routes.openapi(showMember, async (c) => {
    const { number } = c.req.valid('param')
    return c.json(await toBody(c, await found(c.get('needs'), number)), 200)
  })
  routes.openapi(changeIt, async (c) => {
    const { version, ...typed } = c.req.valid('json')
    const edit = { ...c.req.valid('param'), version }
    return c.json(await toBody(c, await once(c, statuses, (needs) => editMember(needs, edit, typed))), 200)
  })
  routes.openapi(archiveIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(await toBody(c, await once(c, statuses, (needs) => putMemberAway(needs, edit))), 200)
  })
  routes.openapi(restoreIt, async (c) => {
    const edit = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(await toBody(c, await once(c, statuses, (needs) => takeMemberBack(needs, edit))), 200)
  })
}

const mountProfile = (routes: Routes<MembersNeeds>) => {
  routes.openapi(showProfile, async (c) =>
    c.json(await toProfile(c, await found(c.get('needs'), ownMember(c))), 200),
  )
  routes.openapi(changeProfile, async (c) => {
    const { version, ...own } = c.req.valid('json')
    const edit = { number: ownMember(c), version }
    return c.json(
      await toProfile(c, await once(c, statuses, (needs) => editOwnDetails(needs, edit, own))),
      200,
    )
  })
}

const found = async (needs: MembersNeeds, number: number): Promise<Member> =>
  (await needs.members.register()).member(number) ??
  refuse({ kind: 'not-found', subject: `member ${number}` }, 404)

interface Asked {
  readonly get: (name: 'needs') => MembersNeeds
}

const toBody = async (c: Asked, member: Member) => (await memberBodies(c.get('needs'))).toMember(member)

const toProfile = async (c: Asked, member: Member) => (await memberBodies(c.get('needs'))).toProfile(member)
