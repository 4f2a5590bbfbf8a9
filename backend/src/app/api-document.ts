import type { Routes } from '#platform/http'

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'kind'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    kind: { type: 'string', description: 'The name of the refusal; the other members are its figures' },
    requestId: { type: 'string' },
  },
  additionalProperties: true,
}

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const
const answer = {
  description: 'A refusal, by kind and figures (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Of 8 to 100 characters; the same key asks for the same answer again',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
}

interface Operation {
  responses: Record<string, unknown>
  parameters?: unknown[]
  security?: unknown[]
  'x-permission'?: string
}

/** What a document says of itself. */
interface Subject {
  readonly title: string
  readonly description: string
}

/** The OpenAPI 3.1 document of routes as declared, with the refusals, the session and the key that all of them share. */
export const apiDocument = <N>(routes: Routes<N>, { title, description }: Subject): object => {
  const document = routes.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title, version: '1', description, license: { name: 'AGPL-3.0-or-later' } },
    servers: [{ url: '.' }],
  })
  const paths = (document.paths ?? {}) as Record<string, Partial<Record<(typeof METHODS)[number], Operation>>>
  for (const methods of Object.values(paths)) for (const method of METHODS) complete(method, methods[method])
  const components = document.components ?? {}
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: problem },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

const complete = (method: string, operation: Operation | undefined): void => {
  if (!operation) return
  operation.responses.default = answer
  if (operation['x-permission'] !== 'public') operation.security = [{ bearer: [] }]
  if (method !== 'get')
    operation.parameters = [
      ...(operation.parameters ?? []),
      { ...idempotencyKey, required: method === 'post' },
    ]
}
