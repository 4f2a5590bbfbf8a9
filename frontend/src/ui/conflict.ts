/** A field that two people may have changed: its key, its words, and how its value reads. */
export type ConflictField<T> = {
  readonly key: keyof T & string
  readonly label: string
  readonly text?: (value: T[keyof T & string]) => string
}

/** The fields in which the two versions differ. */
export const differing = <T>(
  mine: T,
  theirs: T,
  fields: readonly ConflictField<T>[],
): readonly ConflictField<T>[] =>
  fields.filter(({ key }) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]))

/** Mine, with the fields taken from theirs that were chosen. */
export const mergedVersions = <T extends object>(mine: T, theirs: T, taken: ReadonlySet<string>): T => ({
  ...mine,
  ...Object.fromEntries(Object.entries(theirs).filter(([key]) => taken.has(key))),
})
