/** The platform's own routes, which openapi.yaml (a garden's) does not hold; what it prints wins (see client.ts). */
type Loose = {
  parameters: {
    query?: Record<string, string | number | boolean | undefined>
    path?: Record<string, string | number>
    header?: { 'Idempotency-Key': string }
    cookie?: never
  }
  requestBody?: { content: { 'application/json': unknown } }
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': unknown } } }
}
type Any = { get: Loose; put: Loose; post: Loose; delete: Loose }

export interface paths {
  '/gardens': Any
  '/gardens/{slug}': Any
  '/gardens/{slug}/stops': Any
  '/gardens/{slug}/starts': Any
}
