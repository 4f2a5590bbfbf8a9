/** Everything a role may be allowed to do (USR-02). `see` is to read, `change` is to write. */
export const PERMISSIONS = [
  'garden:see',
  'garden:change',
  'people:see',
  'people:change',
  'journal:see',
  'calendar:see',
  'calendar:change',
  'depots:see',
  'depots:change',
  'rounds:see',
  'rounds:change',
  'products:see',
  'products:change',
  'members:see',
  'members:change',
  'subscriptions:see',
  'subscriptions:change',
  'deliveries:see',
  'deliveries:change',
  'documents:see',
  'driving:work',
  'imports:change',
  'own:see',
  'own:change',
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** Whether the text names a permission. */
export const isPermission = (text: string): text is Permission =>
  (PERMISSIONS as readonly string[]).includes(text)
