import { createHash, randomUUID } from 'node:crypto'
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Refusal } from '#kernel/result'
import { problemResponse, RefusalThrown } from './problem.ts'

/** What the log is told of a failure that only we may cause. */
export type ReportFailure = (failure: { readonly requestId: string; readonly error: unknown }) => void

/** Gives each request an identifier, taken from the gateway's header where it is sound. */
export const requestIds: MiddlewareHandler = async (c, next) => {
  const given = c.req.header('x-request-id')
  const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
  c.set('requestId', requestId)
  c.header('x-request-id', requestId)
  await next()
}

/** Refuses a body of more than that many bytes before it is read. */
export const bodiesUpTo = (maxBytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: maxBytes,
    onError: (c) => problemResponse(c, { kind: 'too-large', maxBytes } as Refusal, 413),
  })

/** Turns a thrown refusal into problem+json; anything else is reported with the request's id and kept from the client. */
export const answerProblem =
  (report: ReportFailure): ErrorHandler =>
  (error, c) => {
    if (error instanceof RefusalThrown) return problemResponse(c, error.refusal, error.status)
    if ('status' in error && error.status === 400)
      return problemResponse(c, { kind: 'malformed-request' }, 400)
    report({ requestId: String(c.get('requestId')), error })
    return problemResponse(c, { kind: 'internal' }, 500)
  }

/** The answer where no route is. */
export const answerNotFound = (c: Context): Response => problemResponse(c, { kind: 'not-found' }, 404)

const KEY = /^[\x21-\x7e]{8,100}$/

/**
 * The idempotency key of a write, with a fingerprint of all that was asked; undefined where none was sent.
 * A POST must carry one; a key that is no key is refused.
 */
export const idempotencyOf = async (
  c: Context,
): Promise<{ key: string; fingerprint: string } | undefined> => {
  const key = c.req.header('idempotency-key')
  if (key === undefined) {
    if (c.req.method === 'POST') throw new RefusalThrown({ kind: 'idempotency-key-missing' }, 400)
    return undefined
  }
  if (!KEY.test(key) || key.includes('#')) throw new RefusalThrown({ kind: 'idempotency-key-malformed' }, 400)
  // Read as bytes: Hono would hand a body once read as text to the handler as text, and an image would be spoilt.
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const hash = createHash('sha256')
    .update(`${c.req.method} ${c.req.path}${new URL(c.req.url).search}\n`)
    .update(c.req.header('content-type')?.startsWith('application/json') ? withoutPassword(bytes) : bytes)
  return { key, fingerprint: hash.digest('base64url') }
}

/** The body without what `password` says: a plain hash of it, kept for a week, could be guessed from. */
const withoutPassword = (json: Uint8Array): string =>
  new TextDecoder().decode(json).replace(/"password"\s*:\s*"(?:[^"\\]|\\.)*"/g, '"password":""')
