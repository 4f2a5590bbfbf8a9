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
}

/** Asks the routes of one house over HTTP, as somebody who may do everything. */
export const askRoutes = <Needs>(
  routes: Routes<Needs>,
  needsFor: (idempotencyKey?: string) => Needs & OnceNeeds,
) => {
  const person = { actor: { id: 'alix', name: 'Alix Martin' }, permissions: new Set(PERMISSIONS) }
  return async (method: string, url: string, { json, bytes, headers, key, member }: Asked = {}) => {
    const app = new OpenAPIHono<RouteEnv<Needs>>()
    app.use(async (c, next) => {
      c.set('session', { ...person, member: member ?? null })
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
