/** What a role may do in one part of the product, in the order of the catalogue. */
export type PermissionGroup = { readonly part: string; readonly permissions: readonly string[] }

/** The permissions by the part before their colon. */
export const permissionGroups = (permissions: readonly string[]): readonly PermissionGroup[] => {
  const parts = [...new Set(permissions.map(partOf))]
  return parts.map((part) => ({ part, permissions: permissions.filter((name) => partOf(name) === part) }))
}

/** The permissions after one was ticked or unticked: who may change a part also sees it. */
export const withTick = (held: readonly string[], name: string, ticked: boolean): string[] => {
  const see = `${partOf(name)}:see`
  const change = `${partOf(name)}:change`
  if (!ticked) return held.filter((one) => one !== name && (name !== see || one !== change))
  return [...new Set(name === change ? [...held, see, change] : [...held, name])]
}

const partOf = (name: string): string => name.split(':')[0] ?? name
