/** Routes that openapi.yaml does not print yet; what it prints wins (see client.ts). */
import type { DrivingDay, DrivingRound, Feed, NewOutcome, OutcomeRecord } from './types.ts'

type Key = { 'Idempotency-Key': string }
type Answers<T> = { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } }
type At<P> = [P] extends [never] ? { path?: never } : { path: P }
type Get<T, Q = undefined, P = never> = {
  parameters: { header?: never; cookie?: never } & At<P> &
    ([Q] extends [undefined] ? { query?: never } : { query: Q })
  requestBody?: never
  responses: Answers<T>
}
type Write<T, B, P = never> = {
  parameters: { query?: never; header?: Key; cookie?: never } & At<P>
  requestBody: { content: { 'application/json': B } }
  responses: Answers<T>
}
type Post<T, P = never> = {
  parameters: { query?: never; header?: Key; cookie?: never } & At<P>
  requestBody?: never
  responses: Answers<T>
}
type Loose = {
  parameters: {
    query?: Record<string, string | number | boolean | undefined>
    path?: Record<string, string | number>
    header?: Key
    cookie?: never
  }
  requestBody?: { content: { 'application/json': unknown } }
  responses: Answers<unknown>
}
type Any = { get: Loose; put: Loose; post: Loose; delete: Loose }

export interface paths {
  '/my/feed': { get: Get<Feed> }
  '/my/feed/renewals': { post: Post<Feed> }
  '/driving': { get: Get<DrivingDay, { day: string }> }
  '/driving/{day}/{round}': { get: Get<DrivingRound, undefined, { day: string; round: string }> }
  '/driving/{day}/{round}/outcomes': {
    post: Write<OutcomeRecord, NewOutcome, { day: string; round: string }>
  }
  '/driving/{day}/{round}/outcomes/{id}/withdrawals': {
    post: Post<OutcomeRecord, { day: string; round: string; id: string }>
  }
  '/depots/{code}/feed': Any
  '/depots/{code}/feed/renewals': Any
  '/rounds/{code}/feed': Any
  '/rounds/{code}/feed/renewals': Any
  '/gardens': Any
  '/gardens/{slug}': Any
  '/gardens/{slug}/stops': Any
  '/gardens/{slug}/starts': Any
}
