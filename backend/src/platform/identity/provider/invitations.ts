import { createHash, randomBytes } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { ok, type Result, refused } from '#kernel/result'
import { insert, remove, type Table } from '#platform/dynamo'
import { hashPassword, PASSWORD_LENGTH_MIN } from '../password.ts'
import type { Account, Accounts } from './account-store.ts'
import { invitationPattern } from './keys.ts'

/** The link was used, is over, or never was ours. */
interface InvitationOver {
  readonly kind: 'invitation-over'
}

interface PasswordTooShort {
  readonly kind: 'password-too-short'
  readonly min: number
}

export interface Invitations {
  /** The secret of a link with which this account's password may be set once; older links end with a new password. */
  readonly issue: (realm: string, account: Account, validMs: number) => Promise<string>
  /** Whose link it is. */
  readonly find: (realm: string, secret: string) => Promise<Result<Account, InvitationOver>>
  /** Sets the password and ends the link, both or neither. */
  readonly accept: (
    realm: string,
    secret: string,
    password: string,
  ) => Promise<Result<Account, InvitationOver | PasswordTooShort>>
}

interface InvitationItem {
  readonly subject: string
  readonly accountVersion: number
  readonly expiresAt: number
  readonly version: number
}

const over = refused({ kind: 'invitation-over' } as const)
const SECRET = /^[\w-]{43}$/

/** One-time links for a first or a forgotten password; only the hash of their secret is kept. */
export const openInvitations = (table: Table, accounts: Accounts, nowMs: () => number): Invitations => {
  const keyOf = (realm: string, secret: string) => invitationPattern.key({ realm, hash: hashOf(secret) })
  const look = async (realm: string, secret: string) => {
    if (!SECRET.test(secret)) return undefined
    const item = await table.get<InvitationItem>(keyOf(realm, secret))
    if (!item || item.expiresAt * 1000 <= nowMs()) return undefined
    const account = await accounts.find(realm, item.subject)
    return account && account.version === item.accountVersion ? { item, account } : undefined
  }
  return {
    issue: async (realm, account, validMs) => {
      const secret = randomBytes(32).toString('base64url')
      const item: InvitationItem = {
        subject: account.subject,
        accountVersion: account.version,
        expiresAt: Math.floor((nowMs() + validMs) / 1000),
        version: 1,
      }
      await table.transact([insert(keyOf(realm, secret), item, 'invitation')])
      return secret
    },
    find: async (realm, secret) => {
      const found = await look(realm, secret)
      return found ? ok(found.account) : over
    },
    accept: async (realm, secret, password) => {
      if ([...password.trim()].length < PASSWORD_LENGTH_MIN)
        return refused({ kind: 'password-too-short', min: PASSWORD_LENGTH_MIN })
      const found = await look(realm, secret)
      if (!found) return over
      const kept = await hashPassword(password)
      try {
        await table.transact([
          accounts.passwordWrite(realm, found.account, kept, nowMs()),
          remove(keyOf(realm, secret), found.item.version, 'invitation'),
        ])
      } catch (error) {
        if (error instanceof TransactionCanceledException) return over
        throw error
      }
      return ok(found.account)
    },
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
