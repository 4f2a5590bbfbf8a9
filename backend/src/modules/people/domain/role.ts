import { ok, type Result, refused } from '#kernel/result'
import { isPermission, PERMISSIONS, type Permission } from './permission.ts'

/** A title and what it allows; made by the garden (USR-02). */
export interface Role {
  readonly code: string
  readonly title: string
  readonly permissions: readonly Permission[]
  readonly version: number
}

/** What a person types to make or change a role. */
export interface RoleDraft {
  readonly title: string
  readonly permissions: readonly string[]
}

export type RoleRefusal =
  | { readonly kind: 'unknown-permission'; readonly permission: string }
  | { readonly kind: 'role-in-use'; readonly role: string; readonly people: number }
  | { readonly kind: 'last-administrator'; readonly role: string }

/** The role that may do everything and that a garden always keeps. */
export const ADMINISTRATOR = 'administrator'

/** The roles a garden begins with; it may change them all but the first. */
export const firstRoles = (): readonly Role[] => [
  {
    code: ADMINISTRATOR,
    title: 'Administration',
    permissions: PERMISSIONS.filter((name) => !name.startsWith('own:')),
    version: 1,
  },
  {
    code: 'packer-driver',
    title: 'Préparation et livraison',
    permissions: [
      'calendar:see',
      'depots:see',
      'rounds:see',
      'products:see',
      'members:see',
      'subscriptions:see',
      'deliveries:see',
      'deliveries:change',
      'documents:see',
      'driving:work',
    ],
    version: 1,
  },
  {
    code: 'accountant',
    title: 'Comptabilité',
    permissions: [
      'garden:see',
      'calendar:see',
      'depots:see',
      'products:see',
      'members:see',
      'members:change',
      'subscriptions:see',
      'deliveries:see',
      'documents:see',
      'journal:see',
    ],
    version: 1,
  },
  { code: 'member', title: 'Adhérent', permissions: ['own:see', 'own:change'], version: 1 },
]

/** The role with what was typed, one version on. The administrator's keeps every permission. */
export const changedRole = (role: Role, draft: RoleDraft): Result<Role, RoleRefusal> => {
  const unknown = draft.permissions.find((name) => !isPermission(name))
  if (unknown !== undefined) return refused({ kind: 'unknown-permission', permission: unknown })
  const permissions = PERMISSIONS.filter((name) => draft.permissions.includes(name))
  const changed = { ...role, title: draft.title.trim(), permissions, version: role.version + 1 }
  return ok(role.code === ADMINISTRATOR ? { ...changed, permissions: role.permissions } : changed)
}

/** A role may go when nobody has it; the administrator's never. */
export const mayDelete = (role: Role, people: number): Result<Role, RoleRefusal> => {
  if (role.code === ADMINISTRATOR) return refused({ kind: 'last-administrator', role: role.code })
  return people > 0 ? refused({ kind: 'role-in-use', role: role.code, people }) : ok(role)
}
