import { allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { Member, MemberForm, MembershipState } from './member-types.ts'

export type MemberQuestion = {
  readonly q: string
  readonly category: string
  readonly tag: string
  readonly membership: MembershipState | ''
  readonly depot: string
  readonly archived: 'true' | 'false'
  readonly sort: 'name' | 'number' | 'town'
}
const ALL = 500

const askedFor = ({ q, category, tag, membership, depot, archived, sort }: MemberQuestion) => ({
  ...(q.trim() === '' ? {} : { q: q.trim() }),
  ...(category === '' ? {} : { category }),
  ...(tag === '' ? {} : { tag }),
  ...(membership === '' ? {} : { membership }),
  ...(depot === '' ? {} : { depot }),
  archived,
  sort,
})

/** A page of the members that fit, and how many fit in all. */
export const findMembers = (question: MemberQuestion, limit: number, cursor?: string) => {
  const query = { ...askedFor(question), limit, ...(cursor === undefined ? {} : { cursor }) }
  return settle(api.GET('/members', { params: { query } }))
}

/** Every member that fits, for an export. */
export const findAllMembers = (question: MemberQuestion) =>
  allPages((cursor) => findMembers(question, ALL, cursor))

const path = (number: number) => ({ path: { number } })

export const readMember = (number: number) => settle(api.GET('/members/{number}', { params: path(number) }))

export const addMember = ({ version, ...body }: MemberForm, once: Once) =>
  settle(api.POST('/members', { params: { ...once }, body }))

export const changeMember = (number: number, { version = 1, ...form }: MemberForm, once: Once) => {
  const body = { ...form, version }
  return settle(
    api.PUT('/members/{number}', {
      params: { ...path(number), ...once },
      body,
    }),
  )
}

type Which = Pick<Member, 'number' | 'version'>
export const archiveMember = ({ number, version }: Which, once: Once) =>
  settle(
    api.POST('/members/{number}/archivings', { params: { ...path(number), ...once }, body: { version } }),
  )

export const restoreMember = ({ number, version }: Which, once: Once) =>
  settle(
    api.POST('/members/{number}/restorations', { params: { ...path(number), ...once }, body: { version } }),
  )

/** What the garden asks of members beside a name. */
export const readAskedFields = () => settle(api.GET('/member-fields'))

/** The tags in use, the most used first. */
export const readTags = () => settle(api.GET('/member-tags'))

/** Who may sign in and sees the own pages of the member. */
export const readAccess = (member: number) =>
  allPages((cursor) => {
    const query = { member, limit: ALL, ...(cursor === undefined ? {} : { cursor }) }
    return settle(api.GET('/people', { params: { query } }))
  })

type Invited = { readonly name: string; readonly email: string; readonly member: number }
/** Opens the own pages of the member to somebody, and tells them by mail. */
export const giveAccess = ({ name, email, member }: Invited, once: Once) =>
  settle(api.POST('/people', { params: { ...once }, body: { name, email, member, role: 'member' } }))

/** The depots a member may collect at, to filter by. */
export const readDepotNames = () =>
  allPages((cursor) => {
    const query = { limit: ALL, archived: 'false' as const, ...(cursor === undefined ? {} : { cursor }) }
    return settle(api.GET('/depots', { params: { query } }))
  })
