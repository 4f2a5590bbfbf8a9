import type { Waiting } from './outbox-rules.ts'

/** Where words wait on this device: one entry each, so that two tabs never overwrite each other's. */
export type OutboxStorage = {
  readonly all: () => Waiting[]
  readonly keep: (one: Waiting) => void
  readonly drop: (key: string) => void
}

/** The words that wait under this prefix; an unreadable entry is left where it is. */
export const outboxIn = (storage: Storage, prefix: string): OutboxStorage => ({
  all: () =>
    Array.from({ length: storage.length }, (_, n) => storage.key(n))
      .filter((name) => name?.startsWith(prefix))
      .map((name) => read(storage, name ?? ''))
      .filter((one) => one !== undefined),
  keep: (one) => {
    try {
      storage.setItem(prefix + one.key, JSON.stringify(one))
    } catch {
      // Storage is full or forbidden: it waits in memory, and the page must stay open.
    }
  },
  drop: (key) => storage.removeItem(prefix + key),
})

const read = (storage: Storage, name: string): Waiting | undefined => {
  try {
    return JSON.parse(storage.getItem(name) ?? '') as Waiting
  } catch {
    return undefined
  }
}
