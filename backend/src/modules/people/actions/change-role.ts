import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import { changedRole, mayDelete, type Role, type RoleDraft, type RoleRefusal } from '../domain/role.ts'
import { PEOPLE_FAMILY } from '../family.ts'
import type { PeopleNeeds } from './needs.ts'

type NotFound = { readonly kind: 'not-found'; readonly subject: string }
type Answer = Result<Role, RoleRefusal | Conflict | NotFound>

/** Makes a role with a code of our own. (USR-02) */
export const addRole = async (
  needs: Pick<PeopleNeeds, 'people' | 'newId' | 'commit'>,
  draft: RoleDraft,
): Promise<Answer> => {
  const role = changedRole(
    { code: needs.newId<'role'>().toLowerCase(), title: '', permissions: [], version: 0 },
    draft,
  )
  if (!role.ok) return role
  return needs.commit({
    writes: [needs.people.insertRole(role.value)],
    facts: [
      {
        kind: 'role-added',
        subject: `role ${role.value.title}`,
        figures: { permissions: role.value.permissions.length },
      },
    ],
    touches: [PEOPLE_FAMILY],
    result: role.value,
  })
}

/** Changes what a role is called and allows; it holds from the next request on. (USR-02) */
export const changeRole = async (
  needs: Pick<PeopleNeeds, 'people' | 'commit'>,
  edit: RoleDraft & { readonly code: string; readonly version: number },
): Promise<Answer> => {
  const role = (await needs.people.directory()).role(edit.code)
  if (!role) return refused({ kind: 'not-found', subject: `role ${edit.code}` })
  const next = changedRole(role, edit)
  if (!next.ok) return next
  const saved = { ...next.value, version: edit.version + 1 }
  return needs.commit({
    writes: [needs.people.replaceRole(saved, edit.version)],
    facts: [
      {
        kind: 'role-changed',
        subject: `role ${saved.title}`,
        figures: { permissions: saved.permissions.length },
      },
    ],
    touches: [PEOPLE_FAMILY],
    result: saved,
  })
}

/** Deletes a role that nobody has. (USR-02) */
export const deleteRole = async (
  needs: Pick<PeopleNeeds, 'people' | 'commit'>,
  edit: { readonly code: string; readonly version: number },
): Promise<Answer> => {
  const { people, role: roleOf } = await needs.people.directory()
  const role = roleOf(edit.code)
  if (!role) return refused({ kind: 'not-found', subject: `role ${edit.code}` })
  const allowed = mayDelete(
    role,
    people.filter((person) => person.role === role.code && !person.removed).length,
  )
  if (!allowed.ok) return allowed
  return needs.commit({
    writes: [needs.people.deleteRole(role, edit.version)],
    facts: [{ kind: 'role-deleted', subject: `role ${role.title}`, figures: {} }],
    touches: [PEOPLE_FAMILY],
    result: role,
  })
}
