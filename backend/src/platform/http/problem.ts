import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal, Result } from '#kernel/result'

/** The HTTP statuses a refusal may have. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503

/** Which status each refusal of a union has; a refusal without one does not compile. */
export type Statuses<R extends Refusal> = Readonly<Record<R['kind'], RefusalStatus>>

/** A refusal on its way to the client. Only the HTTP room throws it, only `answerProblem` catches it. */
export class RefusalThrown extends Error {
  readonly refusal: Refusal
  readonly status: RefusalStatus
  constructor(refusal: Refusal, status: RefusalStatus) {
    super(refusal.kind)
    this.refusal = refusal
    this.status = status
  }
}

/** The statuses of the refusals that any write may meet. */
export const commonStatuses = {
  'not-found': 404,
  'invalid-input': 422,
  'changed-meanwhile': 409,
  'already-exists': 409,
  'limit-reached': 409,
  'import-running': 503,
} as const satisfies Record<string, RefusalStatus>

/** The value of a result; a refusal is thrown towards the client with its status. */
export const accepted = <T, R extends Refusal>(result: Result<T, R>, statuses: Statuses<R>): T => {
  if (result.ok) return result.value
  throw new RefusalThrown(result.refusal, statuses[result.refusal.kind as R['kind']])
}

/** Throws a refusal towards the client. */
export const refuse = <R extends Refusal>(refusal: R, status: RefusalStatus): never => {
  throw new RefusalThrown(refusal, status)
}

/** problem+json (RFC 9457) with the refusal's kind and figures. */
export const problemResponse = (c: Context, refusal: Refusal, status: ContentfulStatusCode): Response => {
  const body = {
    type: `/problems/${refusal.kind}`,
    title: refusal.kind.replaceAll('-', ' '),
    status,
    ...refusal,
  }
  return c.body(JSON.stringify({ ...body, requestId: c.get('requestId') }), status, {
    'content-type': 'application/problem+json',
  })
}
