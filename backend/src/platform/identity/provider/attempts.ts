import type { Result } from '#kernel/result'
import type { Table } from '#platform/dynamo'
import { limitAttempts, type TooManyAttempts } from '../attempt-limit.ts'
import { addressHash } from './account-store.ts'
import { attemptsPattern } from './keys.ts'

export interface Attempts {
  /** Counts an attempt before the password is looked at. */
  readonly begin: (realm: string, email: string) => Promise<Result<null, TooManyAttempts>>
  /** Forgets the failures, because the password was right. */
  readonly succeed: (realm: string, email: string) => Promise<void>
}

/** Brute-force lock-out (USR-01) by address, known or not, so that it tells nobody who has an account. */
export const openAttempts = (table: Table, nowMs: () => number): Attempts => {
  const limit = limitAttempts(table, nowMs)
  const keyOf = (realm: string, email: string) => attemptsPattern.key({ realm, hash: addressHash(email) })
  return {
    begin: (realm, email) => limit.begin(keyOf(realm, email)),
    succeed: (realm, email) => limit.succeed(keyOf(realm, email)),
  }
}
