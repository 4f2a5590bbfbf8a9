import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { ok, type Result, refused } from '#kernel/result'
import { insert, overwrite, replace, type Table } from '#platform/dynamo'
import { addressHash } from './account-store.ts'
import { attemptsPattern } from './keys.ts'

/** Too many wrong passwords for this address; the next one is looked at in `waitS` seconds. */
interface TooManyAttempts {
  readonly kind: 'too-many-attempts'
  readonly waitS: number
}

export interface Attempts {
  /** Counts an attempt before the password is looked at, so that many at once cannot slip through. */
  readonly begin: (realm: string, email: string) => Promise<Result<null, TooManyAttempts>>
  /** Forgets the failures, because the password was right. */
  readonly succeed: (realm: string, email: string) => Promise<void>
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

/** How long an address waits after so many failures: nothing for five, then 30 s, doubled each time up to 15 min. */
export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(WAIT_MAX_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE, 20))

/**
 * Brute-force lock-out (USR-01) by address, known or not, so that it tells nobody who has an account.
 * After a day without attempts everything is forgotten.
 */
export const openAttempts = (table: Table, nowMs: () => number): Attempts => {
  const keyOf = (realm: string, email: string) => attemptsPattern.key({ realm, hash: addressHash(email) })
  const count = async (realm: string, email: string, before: AttemptsItem | undefined) => {
    const now = nowMs()
    const failures = (before && before.expiresAt * 1000 > now ? before.failures : 0) + 1
    const item: AttemptsItem = {
      failures,
      waitUntilMs: now + waitAfter(failures),
      expiresAt: Math.floor((now + FORGOTTEN_MS) / 1000),
      version: (before?.version ?? 0) + 1,
    }
    const key = keyOf(realm, email)
    await table.transact([
      before ? replace(key, item, before.version, 'attempts') : insert(key, item, 'attempts'),
    ])
  }
  return {
    begin: async (realm, email) => {
      const before = await table.get<AttemptsItem>(keyOf(realm, email))
      const waitMs = (before?.waitUntilMs ?? 0) - nowMs()
      if (waitMs > 0) return refused({ kind: 'too-many-attempts', waitS: Math.ceil(waitMs / 1000) })
      try {
        await count(realm, email, before)
        return ok(null)
      } catch (error) {
        // Somebody tries the same address at the same moment: one is looked at, the others wait.
        if (error instanceof TransactionCanceledException)
          return refused({ kind: 'too-many-attempts', waitS: 1 })
        throw error
      }
    },
    succeed: async (realm, email) => {
      const version = ((await table.get<AttemptsItem>(keyOf(realm, email)))?.version ?? 0) + 1
      const item: AttemptsItem = { failures: 0, waitUntilMs: 0, expiresAt: 0, version }
      await table.transact([overwrite(keyOf(realm, email), item, 'attempts')])
    },
  }
}
