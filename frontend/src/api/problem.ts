/** A field that was refused, as the server names it: `{ path: 'name', kind: 'too-long', max: 80 }`. */
export type FieldProblem = {
  readonly path: string
  readonly kind: string
  readonly [figure: string]: unknown
}

/** Why a request was refused or failed: a kind with a sentence in the language files, and the figures that explain it. */
export type Problem = {
  readonly kind: string
  readonly status: number
  readonly fields: readonly FieldProblem[]
  readonly figures: Readonly<Record<string, unknown>>
  readonly requestId: string | undefined
}

/** No answer came: the network is away, or the server could not be reached. */
export const networkProblem: Problem = {
  kind: 'network',
  status: 0,
  fields: [],
  figures: {},
  requestId: undefined,
}

/** The problem that a refused answer describes; a body that is no problem+json becomes `unexpected`. */
export const problemFrom = (status: number, body: unknown, requestId: string | null): Problem => {
  const { kind, fields, type, title, status: _status, requestId: inBody, ...figures } = recordFrom(body)
  return {
    kind: typeof kind === 'string' ? kind : kindOfStatus(status),
    status,
    fields: Array.isArray(fields) ? fields.filter(isFieldProblem) : [],
    figures,
    requestId: requestId ?? (typeof inBody === 'string' ? inBody : undefined),
  }
}

/** Whether the same request may be sent again as it is: nothing was decided about it. */
export const mayRetry = (problem: Problem): boolean =>
  problem.status === 0 || problem.status === 401 || problem.status === 429 || problem.status >= 500

/** Whether somebody else changed the thing meanwhile. */
export const isConflict = (problem: Problem | null): boolean => problem?.kind === 'changed-meanwhile'

const KINDS: Readonly<Record<number, string>> = {
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  502: 'garden-unavailable',
  503: 'garden-unavailable',
  504: 'garden-unavailable',
}

const kindOfStatus = (status: number): string => KINDS[status] ?? 'unexpected'
const recordFrom = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {}
const isFieldProblem = (value: unknown): value is FieldProblem =>
  typeof value === 'object' && value !== null && 'path' in value && 'kind' in value
