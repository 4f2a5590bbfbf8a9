import { ok, type Result } from '#kernel/result'
import { forget, overwrite, type Table, type Write } from '#platform/dynamo'
import { hashPassword, isPassword, limitAttempts, type TooManyAttempts } from '#platform/identity'
import type { PasswordVerdict } from '../domain/choose-depot.ts'
import { asCompared } from '../domain/depot-password.ts'
import { depotPatterns } from './keys.ts'

/** The passwords of restricted depots: only their hashes are kept, beside the depots and never with them. (DEP-02) */
export interface DepotPasswords {
  /** The write that keeps the hash of a password. */
  readonly keep: (code: string, password: string) => Promise<Write>
  readonly forget: (code: string) => Write
  /**
   * What a typed password is worth, compared in constant time. Wrong ones are counted for this member at this depot:
   * after five the next is looked at later and later.
   */
  readonly judge: (
    code: string,
    member: number,
    typed: string,
  ) => Promise<Result<PasswordVerdict, TooManyAttempts>>
}

/** Opens the passwords of a garden's depots. */
export const openDepotPasswords = (table: Table, nowMs: () => number): DepotPasswords => {
  const limit = limitAttempts(table, nowMs)
  return {
    keep: async (code, password) =>
      overwrite(keyOf(code), { hash: await hashPassword(password) }, subjectOf(code)),
    forget: (code) => forget(keyOf(code), subjectOf(code)),
    judge: async (code, member, typed) => {
      const password = asCompared(typed)
      if (password === '') return ok('none')
      const attempts = depotPatterns.attempts.key({ code, member })
      const begun = await limit.begin(attempts)
      if (!begun.ok) return begun
      const kept = await table.get<{ readonly hash: string }>(keyOf(code))
      if (!(await isPassword(password, kept?.hash))) return ok('wrong')
      await limit.succeed(attempts)
      return ok('right')
    },
  }
}

const keyOf = (code: string) => depotPatterns.password.key({ code })
const subjectOf = (code: string): string => `password of depot ${code}`
