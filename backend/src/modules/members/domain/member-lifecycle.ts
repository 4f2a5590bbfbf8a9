import type { InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { type Asking, hiddenKept } from './asked-fields.ts'
import { checkMember } from './check-member.ts'
import { emptyMemberDetails, type Member, type MemberDetails } from './member.ts'

/** Refused: the number is or was another member's; numbers are never used twice (MEM-01). */
export interface NumberTaken {
  readonly kind: 'number-taken'
  readonly number: number
}

/** Refused: the member is archived and must be restored first. */
export interface MemberArchived {
  readonly kind: 'member-archived'
  readonly member: number
}

/** Refused: subscriptions still run. */
export interface MemberHasSubscriptions {
  readonly kind: 'member-has-subscriptions'
  readonly member: number
  readonly subscriptions: number
}

/** The number after the highest ever given, archived members included (MEM-01). */
export const nextMemberNumber = (highestEver: number): number => highestEver + 1

/** A new member, version 1. */
export const createMember = (
  number: number,
  typed: MemberDetails,
  asking: Asking,
  everGiven: (number: number) => boolean,
): Result<Member, InvalidInput | NumberTaken> => {
  if (!Number.isInteger(number) || number < 1)
    return refused({ kind: 'invalid-input', fields: [{ path: 'number', kind: 'not-a-number-of-ours' }] })
  const details = checkMember(hiddenKept(typed, emptyMemberDetails, asking.fields), asking)
  if (!details.ok) return details
  if (everGiven(number)) return refused({ kind: 'number-taken', number })
  return ok({ ...details.value, number, archived: false, version: 1 })
}

/** The member with other details. A category that is offered no more, or never was, stays with who has it (MEM-02). */
export const changeMember = (
  member: Member,
  typed: MemberDetails,
  asking: Asking,
): Result<Member, InvalidInput | MemberArchived> => {
  if (member.archived) return refused({ kind: 'member-archived', member: member.number })
  const categories = [...asking.categories, member.category]
  const details = checkMember(hiddenKept(typed, member, asking.fields), { ...asking, categories })
  return details.ok ? ok({ ...member, ...details.value, version: member.version + 1 }) : details
}

/** Archived: found no more among those who are served; the number stays theirs. */
export const archiveMember = (
  member: Member,
  runningSubscriptions: number,
): Result<Member, MemberHasSubscriptions> => {
  if (member.archived) return ok(member)
  if (runningSubscriptions > 0)
    return refused({
      kind: 'member-has-subscriptions',
      member: member.number,
      subscriptions: runningSubscriptions,
    })
  return ok({ ...member, archived: true, version: member.version + 1 })
}

/** Served again under the same number. */
export const restoreMember = (member: Member): Member =>
  member.archived ? { ...member, archived: false, version: member.version + 1 } : member
