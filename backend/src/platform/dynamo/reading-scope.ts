import { AsyncLocalStorage } from 'node:async_hooks'

/** What one request has read of the counters, by table. */
interface Scope {
  taken: WeakMap<object, Promise<unknown>>
}

const scopes = new AsyncLocalStorage<Scope>()

/**
 * Runs a request with one reading for all it does: an answer is then never older than the request, and asking ten
 * collections costs one question. What the request itself writes begins a new reading.
 */
export const withOneReading = <T>(run: () => T): T => scopes.run({ taken: new WeakMap() }, run)

/** After a write of this request, its next look is a fresh one. */
export const forgetReading = (): void => {
  const scope = scopes.getStore()
  if (scope) scope.taken = new WeakMap()
}

/** The reading that this request took of the table, or a fresh one; outside of a request always a fresh one. */
export const oncePerRequest = <T>(table: object, fresh: () => Promise<T>): Promise<T> => {
  const scope = scopes.getStore()
  if (!scope) return fresh()
  const taken = (scope.taken.get(table) as Promise<T> | undefined) ?? fresh()
  scope.taken.set(table, taken)
  return taken
}
