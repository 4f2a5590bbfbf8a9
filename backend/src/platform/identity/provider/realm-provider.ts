import { type Context, interactionPolicy, Provider } from 'oidc-provider'
import type { Table } from '#platform/dynamo'
import type { Accounts } from './account-store.ts'
import { isBelow, originsOf } from './addresses.ts'
import { AUDIENCE, CLIENT_ID, extraTokenClaims, loadExistingGrant, RESOURCE, SCOPES } from './grants.ts'
import { openAdapter } from './oidc-adapter.ts'
import { renderFailure, renderLoggedOut, renderLogout } from './protocol-pages.ts'
import type { Realm } from './realm-store.ts'
import { contentSecurityPolicy } from './security-headers.ts'
import { wrapRefreshTokens } from './wrapped-refresh.ts'

/** What a realm's provider is built from. */
export interface RealmProviderSettings {
  /** The address of all realms, without a slash at the end: `http://localhost:8080/auth`. */
  readonly authUrl: string
  readonly realm: Realm
  readonly table: Table
  readonly accounts: Accounts
  readonly nowMs: () => number
  readonly onFailure: (error: unknown) => void
}

const MINUTE_S = 60
const HOUR_S = 3600
const SESSION_S = 12 * HOUR_S

/** Builds the certified provider for one realm in the shape of Keycloak's: routes, claims and tokens. */
export const openRealmProvider = (settings: RealmProviderSettings): Provider => {
  const { authUrl, realm } = settings
  const issuer = `${authUrl}/realms/${realm.name}`
  const provider = new Provider(issuer, {
    adapter: openAdapter(settings.table, realm.name, settings.nowMs),
    jwks: { keys: [realm.signingKey] },
    cookies: cookies(new URL(issuer).pathname, realm.cookieKey),
    ...clients(realm),
    ...protocol(),
    findAccount: findAccount(settings),
    interactions: {
      policy: policyOf(settings),
      url: (_ctx: Context, { uid }: { uid: string }) =>
        `${new URL(issuer).pathname}/login-actions/authenticate/${uid}`,
    },
    features: featuresOf(realm),
    renderError: renderFailure(realm),
  })
  provider.proxy = true
  provider.Client.prototype.redirectUriAllowed = (uri) => isBelow(uri, realm.addresses)
  provider.Client.prototype.postLogoutRedirectUriAllowed = (uri) => isBelow(uri, realm.addresses)
  provider.use(async (ctx, next) => {
    ctx.set('content-security-policy', contentSecurityPolicy(realm.addresses))
    await next()
    // keycloak-js sends credentials along, and browsers then want this said to them.
    if (originsOf(realm.addresses).includes(ctx.get('origin')))
      ctx.set('access-control-allow-credentials', 'true')
  })
  provider.on('server_error', (_ctx, error) => settings.onFailure(error))
  wrapRefreshTokens(provider)
  return provider
}

const cookies = (path: string, key: string) => ({
  keys: [key],
  names: { session: 'cabas_session', interaction: 'cabas_interaction', resume: 'cabas_resume' },
  long: { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true, path },
  short: { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true },
})

const clients = (realm: Realm) => ({
  clients: [
    {
      client_id: CLIENT_ID,
      client_name: realm.title,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: realm.addresses,
      post_logout_redirect_uris: realm.addresses,
    },
  ],
  clientBasedCORS: (_ctx: Context, origin: string) => originsOf(realm.addresses).includes(origin),
})

const protocol = () => ({
  routes: {
    authorization: '/protocol/openid-connect/auth',
    token: '/protocol/openid-connect/token',
    jwks: '/protocol/openid-connect/certs',
    userinfo: '/protocol/openid-connect/userinfo',
    end_session: '/protocol/openid-connect/logout',
  },
  scopes: ['openid', 'profile', 'email'],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'], sid: null },
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  pkce: { required: () => true },
  issueRefreshToken: () => true,
  expiresWithSession: () => true,
  rotateRefreshToken: true,
  loadExistingGrant,
  extraTokenClaims,
  clockTolerance: 5,
  ttl: {
    AccessToken: 5 * MINUTE_S,
    AuthorizationCode: MINUTE_S,
    IdToken: 5 * MINUTE_S,
    Interaction: HOUR_S,
    RefreshToken: SESSION_S,
    Session: SESSION_S,
    Grant: SESSION_S,
  },
})

const featuresOf = (realm: Realm) => ({
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: renderLogout(realm),
    postLogoutSuccessSource: renderLoggedOut(realm),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: SCOPES,
      audience: AUDIENCE,
      accessTokenFormat: 'jwt',
      accessTokenTTL: 5 * MINUTE_S,
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
})

const findAccount =
  ({ accounts, realm }: RealmProviderSettings) =>
  async (_ctx: Context, subject: string, token?: { readonly iiat?: number; readonly iat?: number }) => {
    const account = await accounts.find(realm.name, subject)
    if (!account || isOver(token?.iiat ?? token?.iat, account.passwordAt)) return undefined
    const { email, name } = account
    return {
      accountId: subject,
      claims: async () => ({ sub: subject, email, name, preferred_username: email }),
    }
  }

/** Whether a session begun then ended when the password was set. */
const isOver = (begunS: number | undefined, passwordAtS: number): boolean =>
  begunS !== undefined && begunS < passwordAtS

const policyOf = ({ accounts, realm }: RealmProviderSettings) => {
  const { base, Check } = interactionPolicy
  const policy = base()
  policy.get('login').checks.add(
    new Check('session_over', 'the session ended with a new password', async ({ oidc }) => {
      const { session, result } = oidc
      if (!session?.accountId || result?.login) return Check.NO_NEED_TO_PROMPT
      const account = await accounts.find(realm.name, session.accountId)
      const over = !account || isOver(session.loginTs, account.passwordAt)
      return over ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT
    }),
  )
  return policy
}
