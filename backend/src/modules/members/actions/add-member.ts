import type { InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Member, MemberDetails } from '../domain/member.ts'
import { createMember, type NumberTaken, nextMemberNumber } from '../domain/member-lifecycle.ts'
import { MEMBERS_FAMILY } from '../family.ts'
import { askingNow } from './asking-now.ts'
import type { MembersNeeds } from './needs.ts'

const TRIES = 8

type Needs = Pick<MembersNeeds, 'members' | 'categories' | 'settings' | 'clock' | 'commit'>
type Answer = Result<Member, InvalidInput | NumberTaken | Conflict>

/** Gives somebody the number after the highest; of two at once the slower takes the next one. (MEM-01) */
export const addMember = async (needs: Needs, typed: MemberDetails): Promise<Answer> => {
  for (let turn = 1; ; turn++) {
    const added = await addOnce(needs, typed)
    const numberGone = !added.ok && added.refusal.kind === 'already-exists'
    if (!numberGone || turn === TRIES) return added
  }
}

const addOnce = async (needs: Needs, typed: MemberDetails): Promise<Answer> => {
  const [register, asking] = await Promise.all([needs.members.register(), askingNow(needs)])
  const created = createMember(
    nextMemberNumber(register.highestNumber),
    typed,
    asking,
    (number) => register.member(number) !== undefined,
  )
  if (!created.ok) return created
  const member = created.value
  return needs.commit({
    writes: [needs.members.insertMember(member)],
    facts: [{ kind: 'member-added', subject: `member ${member.number}`, figures: { kind: member.kind } }],
    touches: [MEMBERS_FAMILY],
    result: member,
  })
}
