import { type Refused, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { checkRole, invited, type Person, type PersonDraft, type PersonRefusal } from '../domain/person.ts'
import { PEOPLE_FAMILY } from '../family.ts'
import type { PeopleNeeds } from './needs.ts'

type Needs = Pick<PeopleNeeds, 'people' | 'accounts' | 'sendInvitation' | 'clock' | 'commit'>

/**
 * Lets somebody sign in and tells them by mail. The account is opened first (opening twice is harmless), then the
 * person is written, then the mail leaves; a person removed before is taken back. (USR-02)
 */
export const invitePerson = async (
  needs: Needs,
  draft: PersonDraft,
): Promise<Result<Person, PersonRefusal | Conflict>> => {
  const { people, roles, person } = await needs.people.directory()
  const role = checkRole(draft, roles)
  if (!role.ok) return role
  const email = draft.email.trim().toLowerCase()
  if (people.some((known) => known.email === email && !known.removed)) return alreadyThere(email)
  const account = await needs.accounts.open({ email, name: draft.name.trim() })
  const before = person(account.subject)
  const fresh = {
    ...invited(account.subject, draft, needs.clock.nowMs()),
    version: (before?.version ?? 0) + 1,
  }
  const written = await needs.commit({
    writes: [before ? needs.people.replacePerson(fresh, before.version) : needs.people.insertPerson(fresh)],
    facts: [{ kind: 'person-invited', subject: `person ${email}`, figures: { role: draft.role } }],
    touches: [PEOPLE_FAMILY],
    result: fresh,
  })
  if (written.ok) await needs.sendInvitation({ email, name: fresh.name, url: account.invitationUrl })
  return written
}

const alreadyThere = (email: string): Refused<Conflict> =>
  refused({ kind: 'already-exists', subject: `person ${email}` })
