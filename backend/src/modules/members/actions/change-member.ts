import type { InvalidInput } from '#kernel/fields'
import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { movedFrom } from '../domain/home.ts'
import type { Member, MemberDetails } from '../domain/member.ts'
import {
  archiveMember,
  changeMember,
  type MemberArchived,
  type MemberHasSubscriptions,
  restoreMember,
} from '../domain/member-lifecycle.ts'
import { MEMBERS_FAMILY } from '../family.ts'
import { askingNow } from './asking-now.ts'
import type { MemberNotFound, MembersNeeds } from './needs.ts'

type Saving = Pick<MembersNeeds, 'members' | 'commit'>
type Needs = Saving & Pick<MembersNeeds, 'categories' | 'settings' | 'clock'>
type Edit = { readonly number: number; readonly version: number }

/** Keeps other details of a member. The version is the one the editor saw. (MEM-01, MEM-02) */
export const editMember = async (
  needs: Needs,
  { number, version }: Edit,
  typed: MemberDetails,
): Promise<Result<Member, InvalidInput | MemberArchived | MemberNotFound | Conflict>> => {
  const member = (await needs.members.register()).member(number)
  if (!member) return notFound(number)
  const next = changeMember(member, typed, await askingNow(needs))
  return next.ok ? save(needs, next.value, version, 'member-changed') : next
}

/** What members may change of themselves; name, category and membership stay with staff. What is left out stays. */
export type OwnDetails = Pick<
  MemberDetails,
  'email' | 'phone' | 'phone2' | 'street' | 'postcode' | 'town' | 'wantsEmail' | 'wantsSms'
> & {
  readonly [K in 'profession' | 'birthDate' | 'household']?: MemberDetails[K] | undefined
}

/** Keeps what a member changed of their own details. Who moves is somewhere else: the position is forgotten. */
export const editOwnDetails = async (
  needs: Needs,
  { number, version }: Edit,
  own: OwnDetails,
): Promise<Result<Member, InvalidInput | MemberArchived | MemberNotFound | Conflict>> => {
  const member = (await needs.members.register()).member(number)
  if (!member) return notFound(number)
  const { profession = member.profession, birthDate = member.birthDate, household = member.household } = own
  const typed = { ...member, ...own, profession, birthDate, household }
  const next = changeMember(member, typed, { ...(await askingNow(needs)), own: true })
  return next.ok ? save(needs, movedFrom(member, next.value), version, 'own-details-changed') : next
}

/** Archives a member for whom nothing runs; the number stays theirs. (MEM-01) */
export const putMemberAway = async (
  needs: Saving & Pick<MembersNeeds, 'memberSubscriptions'>,
  { number, version }: Edit,
): Promise<Result<Member, MemberHasSubscriptions | MemberNotFound | Conflict>> => {
  const member = (await needs.members.register()).member(number)
  if (!member) return notFound(number)
  const next = archiveMember(member, (await needs.memberSubscriptions()).running(number))
  return next.ok ? save(needs, next.value, version, 'member-archived') : next
}

/** Takes an archived member back under the same number. */
export const takeMemberBack = async (
  needs: Saving,
  { number, version }: Edit,
): Promise<Result<Member, MemberNotFound | Conflict>> => {
  const member = (await needs.members.register()).member(number)
  return member ? save(needs, restoreMember(member), version, 'member-restored') : notFound(number)
}

const save = (needs: Saving, next: Member, version: number, kind: string) => {
  const member = { ...next, version: version + 1 }
  return needs.commit({
    writes: [needs.members.replaceMember(member, version)],
    facts: [{ kind, subject: `member ${member.number}`, figures: {} }],
    touches: [MEMBERS_FAMILY],
    result: member,
  })
}

const notFound = (number: number) => refused({ kind: 'not-found', subject: `member ${number}` } as const)
