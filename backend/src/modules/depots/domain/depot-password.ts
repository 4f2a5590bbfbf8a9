import { checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import type { Depot } from './depot.ts'
import type { DepotArchived } from './depot-lifecycle.ts'

/** Refused: only a restricted depot is chosen with a password. */
export interface DepotNotRestricted {
  readonly kind: 'depot-not-restricted'
  readonly depot: string
}

const LENGTH_MIN = 6
const LENGTH_MAX = 100

/** A password as it is compared: people pass it on by word of mouth, so spaces count once and not at the ends. */
export const asCompared = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** The password to keep. It is told to many, so six characters are enough. */
export const checkPassword = (typed: string): Result<string, InvalidInput> => {
  const check = checking()
  const password = check.text('password', asCompared(typed), { max: LENGTH_MAX, required: true })
  if (password !== '' && password.length < LENGTH_MIN)
    check.refuse('password', 'too-short', { min: LENGTH_MIN, length: password.length })
  return check.result(password)
}

/** The depot that is chosen with a password from now on, or with another one (DEP-02). */
export const withPassword = (depot: Depot): Result<Depot, DepotArchived | DepotNotRestricted> => {
  if (depot.archived) return refused({ kind: 'depot-archived', depot: depot.code })
  if (depot.kind !== 'restricted') return refused({ kind: 'depot-not-restricted', depot: depot.code })
  return ok({ ...depot, hasPassword: true, version: depot.version + 1 })
}

/** The depot that only staff choose for members. */
export const withoutPassword = (depot: Depot): Depot =>
  depot.hasPassword ? { ...depot, hasPassword: false, version: depot.version + 1 } : depot
