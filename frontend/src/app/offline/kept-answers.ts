/** An answer of the server as it was at that moment, milliseconds since 1970. */
export type Kept<T> = { readonly at: number; readonly data: T }

/** The last answers on this device, under one prefix of its storage. */
export type KeptAnswers = {
  readonly keep: (key: string, data: unknown, nowMs: number) => void
  /** Nothing where nothing was kept, or where it is too old to be trusted on the road; what is, leaves the device. */
  readonly find: <T>(key: string, nowMs: number) => Kept<T> | undefined
  readonly forget: () => void
}

/** A round is driven within a day; names and addresses stay no longer than that needs. */
const LONGEST_MS = 36 * 3_600_000

/** Keeps answers in that storage; a full or forbidden one keeps nothing and says nothing. */
export const answersIn = (storage: Storage, prefix: string): KeptAnswers => {
  const names = () =>
    Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '').filter((name) =>
      name.startsWith(prefix),
    )
  const read = <T>(name: string): Kept<T> | undefined => {
    try {
      return JSON.parse(storage.getItem(name) ?? '') as Kept<T>
    } catch {
      return undefined
    }
  }
  const isFresh = (kept: Kept<unknown> | undefined, nowMs: number) =>
    kept !== undefined && Math.abs(nowMs - kept.at) <= LONGEST_MS
  const dropStale = (nowMs: number) => {
    for (const name of names()) if (!isFresh(read(name), nowMs)) storage.removeItem(name)
  }
  return {
    keep: (key, data, nowMs) => {
      dropStale(nowMs)
      try {
        storage.setItem(prefix + key, JSON.stringify({ at: nowMs, data } satisfies Kept<unknown>))
      } catch {
        // The page still works with a network.
      }
    },
    find: <T>(key: string, nowMs: number) => {
      dropStale(nowMs)
      return read<T>(prefix + key)
    },
    forget: () => {
      for (const name of names()) storage.removeItem(name)
    },
  }
}
