import type { Revisions } from './revisions.ts'

/**
 * A value made from the table and kept in memory until one of its families changes. Each call asks the counters first
 * (calls at once share one question), so an answer is never older than the call. A failed load is not kept.
 */
export const cached = <T>(
  revisions: Revisions,
  families: readonly string[],
  load: () => Promise<T>,
): (() => Promise<T>) => {
  const by = cachedBy(revisions, families, 1, load)
  return () => by('')
}

/** Like `cached`, a value for each key; of more than that many keys the one asked for longest ago is forgotten. */
export const cachedBy = <T>(
  revisions: Revisions,
  families: readonly string[],
  keysMax: number,
  load: (key: string) => Promise<T>,
): ((key: string) => Promise<T>) => {
  let heldRevision: number | undefined
  let held = new Map<string, Promise<T>>()
  return async (key) => {
    const revision = (await revisions.read()).of(families)
    if (heldRevision !== revision) {
      heldRevision = revision
      held = new Map()
    }
    const values = held
    const known = values.get(key)
    if (known) {
      // Asked for last, so kept longest.
      values.delete(key)
      values.set(key, known)
      return known
    }
    const fresh = load(key)
    values.set(key, fresh)
    fresh.catch(() => values.delete(key))
    if (values.size > keysMax) forgetFirst(values)
    return fresh
  }
}

const forgetFirst = <T>(values: Map<string, T>): void => {
  for (const key of values.keys()) {
    values.delete(key)
    return
  }
}
