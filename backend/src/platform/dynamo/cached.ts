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
  let held: { readonly revision: number; readonly value: Promise<T> } | undefined
  return async () => {
    const revision = (await revisions.read()).of(families)
    if (!held || held.revision !== revision) {
      const fresh = { revision, value: load() }
      held = fresh
      fresh.value.catch(() => {
        if (held === fresh) held = undefined
      })
    }
    return held.value
  }
}
