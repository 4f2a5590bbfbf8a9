/** What a realm must know to sign people in for one garden, or for the platform. */
export interface RealmSettings {
  /** The name people read on the sign-in page. */
  readonly title: string
  /** Addresses under which the pages live; after signing in people return below one of them. */
  readonly addresses: readonly string[]
}

/** An account, new or found; without a password there is an address where one is chosen, once. */
interface AccountOpened {
  readonly subject: string
  readonly invitationUrl: string | null
}

/** What we may ask of the identity provider behind people's backs. Doing anything twice is harmless. */
export interface IdentityAdmin {
  readonly putRealm: (realm: string, settings: RealmSettings) => Promise<void>
  readonly openAccount: (
    realm: string,
    account: { readonly email: string; readonly name: string; readonly password?: string },
  ) => Promise<AccountOpened>
}

const TIMEOUT_MS = 10_000

/** Opens the provider's admin API at its internal address, with the secret that both sides were started with. */
export const openIdentityAdmin = (settings: {
  readonly url: string
  readonly secret: string
}): IdentityAdmin => {
  const send = async (method: 'PUT' | 'POST', path: string, body: object): Promise<Response> => {
    const answer = await fetch(new URL(path, settings.url), {
      method,
      headers: { authorization: `Bearer ${settings.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`The identity provider answered ${answer.status} to ${method} ${path}`)
    return answer
  }
  return {
    putRealm: async (realm, body) => {
      await send('PUT', `/internal/realms/${encodeURIComponent(realm)}`, body)
    },
    openAccount: async (realm, account) => {
      const answer = await send('POST', `/internal/realms/${encodeURIComponent(realm)}/accounts`, account)
      return (await answer.json()) as AccountOpened
    },
  }
}
