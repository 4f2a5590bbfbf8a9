/** Routes that openapi.yaml does not print yet; what it prints wins (see client.ts). */
import type {
  Delivery,
  DrivingDay,
  DrivingRound,
  Feed,
  NewOutcome,
  Outcome,
  Profile,
} from './contract-types.d.ts'

type None = Record<string, never>
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
type Period = { from: string; to: string }

export interface paths {
  '/my/deliveries': { get: Get<{ items: Delivery[]; depots?: CollectionPoint[] }, Period> }
  '/my/profile': { get: Get<Profile>; put: Write<Profile, ProfileEdit> }
  '/my/feed': { get: Get<Feed> }
  '/my/feed/renewals': { post: Write<Feed, None> }
  '/driving': { get: Get<DrivingDay, { day: string }> }
  '/driving/{day}/{round}': { get: Get<DrivingRound, undefined, { day: string; round: string }> }
  '/days/{day}/rounds/{round}/outcomes': {
    get: Get<{ items: Outcome[] }, undefined, { day: string; round: string }>
    post: Write<Outcome, NewOutcome, { day: string; round: string }>
  }
  '/garden': Any
  '/calendar/{isoYear}': Any
  '/calendar/{isoYear}/season': Any
  '/calendar/{isoYear}/closed-weeks': Any
  '/calendar/{isoYear}/shifts': Any
  '/depots': Any
  '/depots/{code}': Any
  '/depots/{code}/archivings': Any
  '/depots/{code}/restorations': Any
  '/rounds': Any
  '/rounds/{code}': Any
  '/rounds/{code}/stops': Any
  '/stop-moves': Any
  '/rounds/{code}/archivings': Any
  '/products': Any
  '/products/{code}': Any
  '/products/{code}/archivings': Any
  '/plans': Any
  '/plans/{code}': Any
  '/plans/{code}/retirements': Any
  '/plans/{code}/reinstatements': Any
  '/members': Any
  '/members/{number}': Any
  '/members/{number}/archivings': Any
  '/members/{number}/subscriptions': Any
  '/subscriptions': Any
  '/subscriptions/{number}': Any
  '/subscriptions/{number}/exceptions/{week}': Any
  '/subscriptions/{number}/depot-changes': Any
  '/subscriptions/{number}/depot-changes/{id}': Any
  '/subscriptions/{number}/terminations': Any
  '/members/{number}/deliveries': Any
  '/weeks/{week}': Any
  '/preparations/{day}': Any
  '/preparations/{day}/lines': Any
  '/days/{day}/rounds/{round}/freezings': Any
  '/outcomes/{id}/withdrawals': Any
  '/depots/{code}/feed': Any
  '/depots/{code}/feed/renewals': Any
  '/rounds/{code}/feed': Any
  '/rounds/{code}/feed/renewals': Any
  '/imports': Any
  '/gardens': Any
  '/gardens/{slug}': Any
  '/gardens/{slug}/stops': Any
  '/gardens/{slug}/starts': Any
}
