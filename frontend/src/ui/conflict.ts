/** A field that two people may have changed: its key, its words, and how its value reads. */
export type ConflictField<T> = {
  readonly key: keyof T & string
  readonly label: string
  readonly text?: (value: T[keyof T & string]) => string
}

/** What was saved when I began, what I have typed, and what somebody else has saved meanwhile. */
export type Versions<T> = { readonly base: T; readonly mine: T; readonly theirs: T }

/** The fields that both have changed, each in another way: somebody must choose. */
export const disputed = <T>(
  versions: Versions<T>,
  fields: readonly ConflictField<T>[],
): readonly ConflictField<T>[] =>
  fields.filter(
    ({ key }) => changed(versions, key, 'mine') && changed(versions, key, 'theirs') && differs(versions, key),
  )

/** The fields that only the other person has changed: they are taken over. */
export const takenOver = <T>(
  versions: Versions<T>,
  fields: readonly ConflictField<T>[],
): readonly ConflictField<T>[] =>
  fields.filter(({ key }) => !changed(versions, key, 'mine') && changed(versions, key, 'theirs'))

/** What I changed stays mine, all else is as the others saved it; of disputed fields, those in `yielded` are theirs. */
export const settled = <T extends object>(versions: Versions<T>, yielded: ReadonlySet<string>): T => {
  const keys = Object.keys(versions.mine) as (keyof T & string)[]
  const mine = keys.filter((key) => changed(versions, key, 'mine') && !yielded.has(key))
  return { ...versions.theirs, ...Object.fromEntries(mine.map((key) => [key, versions.mine[key]])) }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const changed = <T>({ base, ...versions }: Versions<T>, key: keyof T, whose: 'mine' | 'theirs'): boolean =>
  !same(versions[whose][key], base[key])
const differs = <T>({ mine, theirs }: Versions<T>, key: keyof T): boolean => !same(mine[key], theirs[key])
