import { OpenAPIHono } from '@hono/zod-openapi'
import { PERMISSIONS } from '#modules/people'
import { answerProblem, idempotencyOf, type OnceNeeds, type RouteEnv, type Routes } from '#platform/http'

/** What a test sends: JSON, or bytes with their own headers. */
export interface Asked {
  readonly json?: unknown
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  readonly key?: string
  /** The member behind the person, for own pages. */
  readonly member?: number
  /** What the person may do; everything unless told. */
  readonly permissions?: readonly string[]
}

/** Asks the routes of one house over HTTP, as somebody who may do everything unless told otherwise. */
export const askRoutes = <Needs>(
  routes: Routes<Needs>,
  needsFor: (idempotencyKey?: string) => Needs & OnceNeeds,
) => {
  const actor = { id: 'alix', name: 'Alix Martin' }
  return async (method: string, url: string, asked: Asked = {}) => {
    const { json, bytes, headers, key, member, permissions = PERMISSIONS } = asked
    const app = new OpenAPIHono<RouteEnv<Needs>>()
    app.use(async (c, next) => {
      c.set('session', { actor, permissions: new Set(permissions), member: member ?? null })
      c.set('needs', needsFor(key && (await idempotencyOf(c))?.key))
      await next()
    })
    app.route('/', routes)
    app.onError(
      answerProblem(({ error }) => {
        throw error
      }),
    )
    const body = json === undefined ? bytes : JSON.stringify(json)
    return app.request(url, {
      method,
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
  }
}
