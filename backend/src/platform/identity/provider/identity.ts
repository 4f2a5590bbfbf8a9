import type { Provider } from 'oidc-provider'
import type { Table } from '#platform/dynamo'
import type { SendMail } from '#platform/mail'
import { type Account, type Accounts, openAccounts } from './account-store.ts'
import { type Attempts, openAttempts } from './attempts.ts'
import { forgottenMail } from './forgotten-mail.ts'
import { type Invitations, openInvitations } from './invitations.ts'
import { openRealmProvider } from './realm-provider.ts'
import { openRealms, type Realm, type Realms } from './realm-store.ts'
import type { Locale } from './sentences.ts'

/** What the embedded provider needs. `authUrl` is the public address of all realms, without a slash at the end. */
export interface IdentitySettings {
  readonly authUrl: string
  readonly table: Table
  readonly sendMail: SendMail
  readonly mailFrom: string
  readonly onFailure: (error: unknown) => void
  readonly nowMs?: () => number
}

/** The embedded provider behind its pages and its admin API. */
export interface Identity {
  readonly realms: Realms
  readonly accounts: Accounts
  readonly attempts: Attempts
  readonly invitations: Invitations
  readonly providerOf: (realm: Realm) => Promise<Provider>
  /** The path of a realm's pages. */
  readonly pathOf: (realm: string) => string
  /** The address at which that account chooses its password, for seven days. */
  readonly invite: (realm: string, account: Account) => Promise<string>
  /** Gives an account its password, already hashed. */
  readonly setPassword: (realm: string, account: Account, hashed: string) => Promise<void>
  /** Sends a link to a known address; answers the same, after the same work, for an unknown one. */
  readonly sendForgottenLink: (realm: Realm, email: string, locale: Locale) => Promise<void>
  readonly nowMs: () => number
}

const DAY_MS = 86_400_000
const INVITATION_MS = 7 * DAY_MS
const FORGOTTEN_MS = 3_600_000
const LINK_EVERY_MS = 60_000
const REMEMBERED_MAX = 10_000

/** Opens the embedded OpenID Connect provider over its table. */
export const openIdentity = (settings: IdentitySettings): Identity => {
  const { authUrl, table } = settings
  const nowMs = settings.nowMs ?? Date.now
  const accounts = openAccounts(table)
  const invitations = openInvitations(table, accounts, nowMs)
  const link = async (realm: string, account: Account, validMs: number) =>
    `${authUrl}/realms/${realm}/invitations/${await invitations.issue(realm, account, validMs)}`
  const mayReceive = onceEvery(LINK_EVERY_MS, nowMs)
  return {
    realms: openRealms(table),
    accounts,
    attempts: openAttempts(table, nowMs),
    invitations,
    providerOf: providersFor(settings, accounts, nowMs),
    pathOf: (realm) => `${new URL(authUrl).pathname}/realms/${realm}`,
    invite: (realm, account) => link(realm, account, INVITATION_MS),
    setPassword: (realm, account, hashed) =>
      table.transact([accounts.passwordWrite(realm, account, hashed, nowMs())]),
    sendForgottenLink: async (realm, email, locale) => {
      const account = await accounts.findByEmail(realm.name, email)
      if (!account || !mayReceive(`${realm.name} ${email}`)) return
      const url = await link(realm.name, account, FORGOTTEN_MS)
      const letter = forgottenMail({ realm, account, url, from: settings.mailFrom, locale })
      // Not awaited: the time the mail server takes would tell whether the address is known.
      settings.sendMail(letter).catch(settings.onFailure)
    },
    nowMs,
  }
}

/** One provider per realm, built anew when the realm's settings changed. */
const providersFor = (settings: IdentitySettings, accounts: Accounts, nowMs: () => number) => {
  const built = new Map<string, { readonly version: number; readonly provider: Provider }>()
  return async (realm: Realm): Promise<Provider> => {
    const known = built.get(realm.name)
    if (known?.version === realm.version) return known.provider
    const provider = openRealmProvider({ ...settings, realm, accounts, nowMs })
    built.set(realm.name, { version: realm.version, provider })
    return provider
  }
}

const onceEvery = (everyMs: number, nowMs: () => number) => {
  const last = new Map<string, number>()
  return (key: string): boolean => {
    const now = nowMs()
    if (now - (last.get(key) ?? Number.NEGATIVE_INFINITY) < everyMs) return false
    if (last.size >= REMEMBERED_MAX) last.clear()
    last.set(key, now)
    return true
  }
}
