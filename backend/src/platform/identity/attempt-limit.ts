import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { ok, type Result, refused } from '#kernel/result'
import { insert, type Key, overwrite, replace, type Table } from '#platform/dynamo'

/** Too many wrong passwords; the next one is looked at in `waitS` seconds. */
export interface TooManyAttempts {
  readonly kind: 'too-many-attempts'
  readonly waitS: number
}

/** Slows down whoever guesses; each key counts for itself. */
export interface AttemptLimit {
  /** Counts an attempt before the password is looked at, so that many at once cannot slip through. */
  readonly begin: (key: Key) => Promise<Result<null, TooManyAttempts>>
  /** Forgets the failures, because the password was right. */
  readonly succeed: (key: Key) => Promise<void>
}

interface AttemptsItem {
  readonly failures: number
  readonly waitUntilMs: number
  readonly expiresAt: number
  readonly version: number
}

const FREE = 5
const FIRST_WAIT_MS = 30_000
const WAIT_MAX_MS = 15 * 60_000
const FORGOTTEN_MS = 24 * 3_600_000

/** How long to wait after so many failures: nothing for five, then 30 s, doubled each time up to 15 min. */
export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(WAIT_MAX_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE, 20))

/** Brute-force lock-out over any keys of a table. After a day without attempts everything is forgotten. */
export const limitAttempts = (table: Table, nowMs: () => number): AttemptLimit => {
  const count = async (key: Key, before: AttemptsItem | undefined) => {
    const now = nowMs()
    const failures = (before && before.expiresAt * 1000 > now ? before.failures : 0) + 1
    const item: AttemptsItem = {
      failures,
      waitUntilMs: now + waitAfter(failures),
      expiresAt: Math.floor((now + FORGOTTEN_MS) / 1000),
      version: (before?.version ?? 0) + 1,
    }
    await table.transact([
      before ? replace(key, item, before.version, 'attempts') : insert(key, item, 'attempts'),
    ])
  }
  return {
    begin: async (key) => {
      const before = await table.get<AttemptsItem>(key)
      const waitMs = (before?.waitUntilMs ?? 0) - nowMs()
      if (waitMs > 0) return refused({ kind: 'too-many-attempts', waitS: Math.ceil(waitMs / 1000) })
      try {
        await count(key, before)
        return ok(null)
      } catch (error) {
        // Somebody tries the same one at the same moment: one is looked at, the others wait.
        if (error instanceof TransactionCanceledException)
          return refused({ kind: 'too-many-attempts', waitS: 1 })
        throw error
      }
    },
    succeed: async (key) => {
      const version = ((await table.get<AttemptsItem>(key))?.version ?? 0) + 1
      const item: AttemptsItem = { failures: 0, waitUntilMs: 0, expiresAt: 0, version }
      await table.transact([overwrite(key, item, 'attempts')])
    },
  }
}
