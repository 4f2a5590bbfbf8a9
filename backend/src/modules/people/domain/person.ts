import { ok, type Result, refused } from '#kernel/result'
import { ADMINISTRATOR, type Role } from './role.ts'

/** Somebody who signs in; `id` is the subject that the identity provider knows (USR-02). */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  /** The member whose own pages this person sees, or null. */
  readonly member: number | null
  readonly invitedAt: number
  readonly removed: boolean
  readonly version: number
}

/** What a person types about another. */
export interface PersonDraft {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly member: number | null
}

export type PersonRefusal =
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'last-administrator'; readonly role: string }
  | { readonly kind: 'member-role-needs-member'; readonly role: string }

/** Somebody new, as invited. */
export const invited = (id: string, draft: PersonDraft, atMs: number): Person => ({
  id,
  name: draft.name.trim(),
  email: draft.email.trim().toLowerCase(),
  role: draft.role,
  member: draft.member,
  invitedAt: atMs,
  removed: false,
  version: 1,
})

/** The role must exist, and a role for one's own pages needs the number of a member. */
export const checkRole = (draft: PersonDraft, roles: readonly Role[]): Result<Role, PersonRefusal> => {
  const role = roles.find(({ code }) => code === draft.role)
  if (!role) return refused({ kind: 'unknown-role', role: draft.role })
  const ownPages = role.permissions.some((name) => name.startsWith('own:'))
  return ownPages && draft.member === null
    ? refused({ kind: 'member-role-needs-member', role: role.code })
    : ok(role)
}

/** Another name, role or member; a garden keeps one administrator at least. */
export const changed = (
  person: Person,
  draft: Omit<PersonDraft, 'email'>,
  people: readonly Person[],
): Result<Person, PersonRefusal> => {
  if (draft.role !== ADMINISTRATOR && isLastAdministrator(person, people))
    return refused({ kind: 'last-administrator', role: ADMINISTRATOR })
  return ok({
    ...person,
    name: draft.name.trim(),
    role: draft.role,
    member: draft.member,
    version: person.version + 1,
  })
}

/** No longer somebody who may sign in here; the journal keeps the name. */
export const removed = (person: Person, people: readonly Person[]): Result<Person, PersonRefusal> =>
  isLastAdministrator(person, people)
    ? refused({ kind: 'last-administrator', role: ADMINISTRATOR })
    : ok({ ...person, removed: true, version: person.version + 1 })

const isLastAdministrator = (person: Person, people: readonly Person[]): boolean =>
  person.role === ADMINISTRATOR &&
  !people.some(({ id, role, removed: gone }) => id !== person.id && role === ADMINISTRATOR && !gone)
