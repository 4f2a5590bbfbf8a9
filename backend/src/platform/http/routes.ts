import { OpenAPIHono, createRoute as plainRoute, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { Refusal, Result } from '#kernel/result'
import type { RouteEnv, Session } from './env.ts'
import { accepted, RefusalThrown, type Statuses } from './problem.ts'

/** `public` needs nothing, `signed-in` a session, anything else is a permission that the session must hold. */
export type Permission = 'public' | 'signed-in' | (string & {})

/** Routes of one house, whose handlers may touch `Needs` only. */
export type Routes<Needs> = OpenAPIHono<RouteEnv<Needs>>

/** Routes of one house; bad input is refused field by field before a handler runs. */
export const openRoutes = <Needs>(): Routes<Needs> =>
  new OpenAPIHono<RouteEnv<Needs>>({
    defaultHook: (result) => {
      if (!result.success) throw new RefusalThrown(invalidInput(result.error), 422)
    },
  })

/**
 * Declares a route with the permission it needs (USR-02). The permission guards it and stands in openapi.yaml as
 * `x-permission`; the common route tests walk over all that is declared.
 */
export const route = <
  P extends string,
  R extends Omit<RouteConfig, 'path'> & { readonly path: P; readonly permission: Permission },
>(
  declared: R,
) =>
  plainRoute({
    ...declared,
    'x-permission': declared.permission,
    middleware: [guard(declared.permission)] as const,
  })

/** The session of a route that is not public. */
export const sessionOf = <N>(c: Context<RouteEnv<N>>): Session => {
  const session = c.get('session')
  if (!session) throw new RefusalThrown({ kind: 'not-signed-in' }, 401)
  return session
}

/** Runs a write once: under an idempotency key already answered, the first answer comes back and nothing runs. */
export const once = async <N, T, R extends Refusal>(
  c: Context<RouteEnv<N>>,
  statuses: Statuses<R>,
  run: (needs: N) => Promise<Result<T, R>>,
): Promise<T> => {
  const needs = c.get('needs')
  const told = await needs.told()
  if (told) return told.result as T
  const result = await run(needs)
  // A twin of this request, sent at the same time, may have been answered while this one was deciding.
  const twin = result.ok ? undefined : await needs.told()
  return twin ? (twin.result as T) : accepted(result, statuses)
}

/** The part of a list that a request asked for. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(2000).optional(),
})

/** The shape of a page of a list. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** JSON as a request body. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

/** JSON as an answer. */
export const jsonAnswer = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/**
 * The page of a list in memory that begins behind the cursor. The list is in the order of its rows; `idOf` names a row
 * for the cursor. A row that went away meanwhile starts the list anew.
 */
export const pageOf = <T>(
  rows: readonly T[],
  page: { readonly limit: number; readonly cursor?: string | undefined },
  idOf: (row: T) => string,
): { items: T[]; next: string | null } => {
  const after = page.cursor === undefined ? -1 : rows.findIndex((row) => idOf(row) === page.cursor)
  const items = rows.slice(after + 1, after + 1 + page.limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && after + 1 + page.limit < rows.length ? idOf(last) : null }
}

const guard =
  (permission: Permission): MiddlewareHandler<RouteEnv<unknown>> =>
  async (c, next) => {
    if (permission !== 'public') {
      const session = sessionOf(c)
      if (permission !== 'signed-in' && !session.permissions.has(permission)) {
        throw new RefusalThrown({ kind: 'not-allowed', permission } as Refusal, 403)
      }
    }
    await next()
  }

const invalidInput = (error: {
  readonly issues: readonly z.core.$ZodIssue[]
}): Refusal & { fields: unknown } => ({
  kind: 'invalid-input',
  fields: error.issues.map(({ path, code, message: _, ...figures }) => ({
    path: path.join('.'),
    kind: code.replaceAll('_', '-'),
    ...figures,
  })),
})
