import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { insert, replace, type Table } from '#platform/dynamo'
import type { RealmSettings } from '../admin-client.ts'
import { realmPattern } from './keys.ts'

/** A realm as it is kept: what people see of it, and the secrets it signs with. */
export interface Realm extends RealmSettings {
  readonly name: string
  readonly signingKey: JWK
  readonly cookieKey: string
  readonly version: number
}

export interface Realms {
  readonly find: (name: string) => Promise<Realm | undefined>
  /** Makes the realm or changes its settings; its keys are made once and stay. */
  readonly put: (name: string, settings: RealmSettings) => Promise<Realm>
}

/** The realms of a table. */
export const openRealms = (table: Table): Realms => {
  const keyOf = (name: string) => realmPattern.key({ realm: name })
  const find = (name: string) => table.get<Realm>(keyOf(name))
  return {
    find,
    put: async (name, settings) => {
      const before = await find(name)
      if (before && sameSettings(before, settings)) return before
      const realm: Realm = {
        ...(before ? { signingKey: before.signingKey, cookieKey: before.cookieKey } : await freshSecrets()),
        name,
        title: settings.title,
        addresses: settings.addresses,
        version: (before?.version ?? 0) + 1,
      }
      const subject = `realm ${name}`
      await table.transact([
        before ? replace(keyOf(name), realm, before.version, subject) : insert(keyOf(name), realm, subject),
      ])
      return realm
    },
  }
}

const sameSettings = (realm: Realm, { title, addresses }: RealmSettings): boolean =>
  realm.title === title && JSON.stringify(realm.addresses) === JSON.stringify(addresses)

const freshSecrets = async (): Promise<Pick<Realm, 'signingKey' | 'cookieKey'>> => {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const kid = randomBytes(8).toString('hex')
  return {
    signingKey: { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid },
    cookieKey: randomBytes(32).toString('base64url'),
  }
}
