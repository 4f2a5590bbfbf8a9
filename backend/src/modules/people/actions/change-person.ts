import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import {
  changed,
  checkRole,
  type Person,
  type PersonDraft,
  type PersonRefusal,
  removed,
} from '../domain/person.ts'
import { PEOPLE_FAMILY } from '../family.ts'
import type { PeopleNeeds } from './needs.ts'

type Needs = Pick<PeopleNeeds, 'people' | 'commit'>
type Answer = Result<
  Person,
  PersonRefusal | Conflict | { readonly kind: 'not-found'; readonly subject: string }
>

/** Gives somebody another name, role or member. The version is the one the editor saw. (USR-02) */
export const changePerson = async (
  needs: Needs,
  edit: Omit<PersonDraft, 'email'> & { readonly id: string; readonly version: number },
): Promise<Answer> => {
  const directory = await needs.people.directory()
  const person = directory.person(edit.id)
  if (!person || person.removed) return refused({ kind: 'not-found', subject: `person ${edit.id}` })
  const role = checkRole({ ...edit, email: person.email }, directory.roles)
  if (!role.ok) return role
  const next = changed(person, edit, directory.people)
  return next.ok ? save(needs, next.value, edit.version, 'person-changed') : next
}

/** Ends somebody's access; what they did stays in the journal. (USR-02) */
export const removePerson = async (
  needs: Needs,
  edit: { readonly id: string; readonly version: number },
): Promise<Answer> => {
  const directory = await needs.people.directory()
  const person = directory.person(edit.id)
  if (!person || person.removed) return refused({ kind: 'not-found', subject: `person ${edit.id}` })
  const next = removed(person, directory.people)
  return next.ok ? save(needs, next.value, edit.version, 'person-removed') : next
}

const save = (needs: Needs, person: Person, version: number, kind: string) =>
  needs.commit({
    writes: [needs.people.replacePerson({ ...person, version: version + 1 }, version)],
    facts: [{ kind, subject: `person ${person.email}`, figures: { role: person.role } }],
    touches: [PEOPLE_FAMILY],
    result: { ...person, version: version + 1 },
  })
