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

/** Signs the person in by redirect (OpenID Connect, PKCE); tokens live in memory only. */
export const startAuth = async (settings: AuthSettings): Promise<Auth> => {
  const keycloak = new Keycloak({ ...settings, url: settings.url.replace(/\/$/, '') })
  await keycloak.init({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    responseMode: 'query',
    redirectUri: withoutAnswer(location.href),
  })
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
