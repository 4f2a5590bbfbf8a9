import type { ClientModel, Context, Provider } from 'oidc-provider'

/** The public client of the pages, and whom its access tokens are for. */
export const CLIENT_ID = 'cabas-web'
export const AUDIENCE = 'cabas-api'

/** The resource that every sign-in is for, and what may be known about the person. */
export const RESOURCE = 'urn:cabas:api'
export const SCOPES = 'openid profile email'

interface GrantContext {
  readonly oidc: {
    readonly client: ClientModel
    readonly provider: Provider
    readonly session: {
      readonly accountId: string
      readonly grantIdFor: (clientId: string) => string | undefined
    }
  }
}

/** The grant of a session; our own pages are the only client, so there is nobody to ask consent for. */
export const loadExistingGrant = async ({ oidc }: GrantContext) => {
  const { client, session, provider } = oidc
  const known = session.grantIdFor(client.clientId)
  const found = known && (await provider.Grant.find(known))
  if (found) return found
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPES)
  grant.addResourceScope(RESOURCE, SCOPES)
  await grant.save()
  return grant
}

interface Claims {
  readonly email?: string
  readonly name?: string
}

/** What an access token says beside its subject, as Keycloak's do. */
export const extraTokenClaims = async (ctx: Context) => {
  const account = ctx.oidc.entities.Account as { claims: () => Promise<Claims> } | undefined
  const { email, name } = (await account?.claims()) ?? {}
  return { typ: 'Bearer', azp: CLIENT_ID, email, name, preferred_username: email }
}
