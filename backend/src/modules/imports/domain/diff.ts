import type { ImportTarget } from './target.ts'

/** The kinds of things an import brings. */
export type ImportKind = keyof ImportTarget

/** What the files say of one kind against what is there. */
export interface KindDiff<T> {
  readonly created: readonly T[]
  readonly changed: readonly T[]
  readonly unchanged: number
}

/** What an import would do, kind by kind. What the files do not name is left alone. */
export type ImportDiff = { readonly [K in ImportKind]: KindDiff<ImportTarget[K][number]> }

/** What is there now: each thing with at least the fields that the files can bring. */
export type CurrentGarden = ImportTarget

/** Compares the garden that the files describe with the one that is there; the same files twice change nothing. */
export const importDiff = (target: ImportTarget, current: CurrentGarden): ImportDiff => ({
  rounds: diffOf(target.rounds, current.rounds, ({ code }) => code),
  depots: diffOf(target.depots, current.depots, ({ code }) => code),
  products: diffOf(target.products, current.products, ({ code }) => code),
  plans: diffOf(target.plans, current.plans, ({ code }) => code),
  members: diffOf(target.members, current.members, ({ number }) => number),
  calendars: diffOf(target.calendars, current.calendars, ({ isoYear }) => isoYear),
  subscriptions: diffOf(target.subscriptions, current.subscriptions, ({ number }) => number),
  categories: diffOf(target.categories, current.categories, ({ code }) => code),
})

const diffOf = <T extends object>(
  wanted: readonly T[],
  there: readonly T[],
  keyOf: (one: T) => string | number,
): KindDiff<T> => {
  const known = new Map(there.map((one) => [keyOf(one), one]))
  const created = wanted.filter((one) => !known.has(keyOf(one)))
  const changed = wanted.filter((one) => {
    const before = known.get(keyOf(one))
    return before !== undefined && !holds(before, one)
  })
  return { created, changed, unchanged: wanted.length - created.length - changed.length }
}

// Null decides nothing about a calendar's weeks or shifts; in every other field it is a value like any other.
const holds = (before: object, wanted: object): boolean => {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(wanted).every(([field, value]) => {
    const undecided = value === null && (field === 'closedWeeks' || field === 'shifts')
    return undecided || same(old.get(field), value)
  })
}

const same = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, n) => same(one, b[n]))
  if (!isObject(a) || !isObject(b)) return a === b
  const keys = Object.keys(b)
  const old = new Map(Object.entries(a))
  return keys.length === old.size && Object.entries(b).every(([key, value]) => same(old.get(key), value))
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
