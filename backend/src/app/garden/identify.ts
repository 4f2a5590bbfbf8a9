import type { MiddlewareHandler } from 'hono'
import type { Directory } from '#modules/people'
import { idempotencyOf, type RouteEnv, type Session } from '#platform/http'
import type { GardenNeeds } from './houses.ts'
import type { Garden } from './open-garden.ts'

/** Who a token is about, once it has been verified for this garden. */
export interface TokenClaims {
  readonly subject: string
}

/** The claims of a sound token of this garden's issuer, or undefined. */
export type VerifyToken = (token: string) => Promise<TokenClaims | undefined>

const BEARER = /^Bearer ([\w.~+/=-]{20,8000})$/
const NOBODY = { id: 'anonymous', name: '' }

/**
 * Puts the session of the request into its context; of the body nothing is read. The token says who it is, the garden's
 * own directory says what they may do: somebody removed there is nobody from the next request on.
 */
export const recognise =
  (garden: Garden, verify: VerifyToken): MiddlewareHandler<RouteEnv<GardenNeeds>> =>
  async (c, next) => {
    c.set('session', await sessionFor(garden, verify, c.req.header('authorization')))
    await next()
  }

/** Puts the needs of the request into its context, after its session; a write is read for its idempotency key. */
export const equip =
  (garden: Garden): MiddlewareHandler<RouteEnv<GardenNeeds>> =>
  async (c, next) => {
    const session = c.get('session')
    const actor = session?.actor ?? NOBODY
    const writes = session && c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const asked = writes ? await idempotencyOf(c) : undefined
    c.set('needs', garden.needsFor({ actor, idempotency: asked && { ...asked, person: actor.id } }))
    await next()
  }

const sessionFor = async (
  garden: Garden,
  verify: VerifyToken,
  header: string | undefined,
): Promise<Session | undefined> => {
  const token = header && BEARER.exec(header)?.[1]
  const claims = token ? await verify(token) : undefined
  if (!claims) return undefined
  return sessionOf(await garden.needsFor({ actor: NOBODY }).people.directory(), claims.subject)
}

const sessionOf = (directory: Directory, subject: string): Session | undefined => {
  const person = directory.person(subject)
  const role = person && !person.removed ? directory.role(person.role) : undefined
  if (!person || !role) return undefined
  return {
    actor: { id: person.id, name: person.name },
    permissions: new Set(role.permissions),
    member: person.member,
  }
}
