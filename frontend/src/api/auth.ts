import Keycloak from 'keycloak-js'

export type AuthSettings = { readonly url: string; readonly realm: string; readonly clientId: string }

export type Auth = {
  /** The bearer token, refreshed when it ends within half a minute; undefined when the session has ended. */
  readonly token: () => Promise<string | undefined>
  /** Leaves for the sign-in page and comes back to this very address. */
  readonly signIn: () => Promise<void>
  readonly signOut: () => Promise<void>
}

const REFRESH_WITHIN_S = 30
const OWED = `cabas.sign-out.${document.baseURI}`

/** Somebody signed out without a network: the provider's session is to end before anybody is let in by it. */
export const oweSignOut = (): void => localStorage.setItem(OWED, 'yes')

/** Signs the person in by redirect (OpenID Connect, PKCE); tokens live in memory only. */
export const startAuth = async (settings: AuthSettings): Promise<Auth> => {
  const keycloak = new Keycloak({ ...settings, url: settings.url.replace(/\/$/, '') })
  const owed = localStorage.getItem(OWED) !== null
  const redirectUri = withoutAnswer(location.href)
  const signedIn = await keycloak.init({
    onLoad: owed ? 'check-sso' : 'login-required',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    responseMode: 'query',
    redirectUri,
  })
  if (owed) {
    localStorage.removeItem(OWED)
    await (signedIn ? keycloak.logout({ redirectUri: document.baseURI }) : keycloak.login({ redirectUri }))
    // The browser is leaving this page.
    return await new Promise<never>(() => {})
  }
  return {
    token: async () => {
      try {
        await keycloak.updateToken(REFRESH_WITHIN_S)
        return keycloak.token
      } catch {
        return keycloak.isTokenExpired(0) ? undefined : keycloak.token
      }
    },
    signIn: () => keycloak.login({ redirectUri: location.href }),
    signOut: () => keycloak.logout({ redirectUri: document.baseURI }),
  }
}

/** The address without what an earlier sign-in left in it, or the provider would refuse it as unknown. */
const withoutAnswer = (href: string): string => {
  const url = new URL(href)
  for (const name of ['code', 'state', 'session_state', 'iss', 'error', 'error_description']) {
    url.searchParams.delete(name)
  }
  return url.href
}
