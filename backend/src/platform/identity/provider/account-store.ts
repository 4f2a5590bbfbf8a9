import { createHash, randomUUID } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { insert, replace, type Table } from '#platform/dynamo'
import { accountPattern, emailPattern } from './keys.ts'

/** Somebody who may sign in to one realm. `password` is a scrypt hash; it is absent until one is chosen. */
export interface Account {
  readonly subject: string
  readonly email: string
  readonly name: string
  readonly password?: string
  /** When the password was set, in seconds since 1970; sessions begun before are over. */
  readonly passwordAt: number
  readonly version: number
}

export interface Accounts {
  readonly find: (realm: string, subject: string) => Promise<Account | undefined>
  readonly findByEmail: (realm: string, email: string) => Promise<Account | undefined>
  /** The account of that address, made now where there was none. */
  readonly open: (realm: string, account: Pick<Account, 'email' | 'name'>) => Promise<Account>
  /** The write that gives the account of that version a password. */
  readonly passwordWrite: (
    realm: string,
    account: Account,
    password: string,
    nowMs: number,
  ) => ReturnType<typeof replace>
}

/** The accounts of a table. E-mail addresses are expected in lower case. */
export const openAccounts = (table: Table): Accounts => {
  const find: Accounts['find'] = async (realm, subject) =>
    /^[\w-]{1,64}$/.test(subject) ? table.get<Account>(accountPattern.key({ realm, subject })) : undefined
  const findByEmail: Accounts['findByEmail'] = async (realm, email) => {
    const pointer = await table.get<{ readonly subject: string }>(
      emailPattern.key({ realm, hash: addressHash(email) }),
    )
    return pointer && find(realm, pointer.subject)
  }
  const insertNew = async (realm: string, account: Account): Promise<boolean> => {
    const { subject, email } = account
    const pointer = emailPattern.key({ realm, hash: addressHash(email) })
    try {
      await table.transact([
        insert(pointer, { subject }, `address ${email}`),
        insert(accountPattern.key({ realm, subject }), account, `account ${email}`),
      ])
      return true
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false
      throw error
    }
  }
  return {
    find,
    findByEmail,
    open: async (realm, { email, name }) => {
      const known = await findByEmail(realm, email)
      if (known) return known
      const account: Account = { subject: randomUUID(), email, name, passwordAt: 0, version: 1 }
      if (await insertNew(realm, account)) return account
      const meanwhile = await findByEmail(realm, email)
      if (!meanwhile) throw new Error('An address without its account')
      return meanwhile
    },
    passwordWrite: (realm, account, password, nowMs) =>
      replace(
        accountPattern.key({ realm, subject: account.subject }),
        { ...account, password, passwordAt: Math.floor(nowMs / 1000), version: account.version + 1 },
        account.version,
        `account ${account.email}`,
      ),
  }
}

/** The part of a key that stands for an e-mail address. */
export const addressHash = (email: string): string => createHash('sha256').update(email).digest('base64url')
