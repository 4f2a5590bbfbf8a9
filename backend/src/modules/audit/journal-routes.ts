import type { Clock } from '#kernel/clock'
import { jsonAnswer, openRoutes, pageQuery, pageSchema, type Routes, route, z } from '#platform/http'
import type { ReadJournal } from './views/read-journal.ts'

/** What the routes of this house may touch. */
export interface AuditNeeds {
  readonly readJournal: ReadJournal
  readonly clock: Clock
}

const entryBody = z
  .object({
    id: z.string(),
    at: z.number().int().openapi({ description: 'Milliseconds since 1970, UTC' }),
    actor: z.object({ id: z.string(), name: z.string() }),
    kind: z.string().openapi({ description: 'What happened, in the past tense', example: 'depot-archived' }),
    subject: z.string().openapi({ description: 'To what', example: 'depot D01' }),
    figures: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .openapi('JournalEntry')

const moment = z.coerce.number().int().nonnegative().openapi({ description: 'Milliseconds since 1970, UTC' })

const query = pageQuery.extend({
  from: moment.optional(),
  to: moment.optional(),
  actor: z.string().max(100).optional(),
  subject: z.string().max(200).optional(),
})

const readIt = route({
  method: 'get',
  path: '/journal',
  tags: ['journal'],
  permission: 'journal:see',
  summary: 'What people did here, newest first',
  request: { query },
  responses: { 200: jsonAnswer(pageSchema(entryBody), 'A page of the journal') },
})

/** The journal, to read; nothing can change it. (USR-05) */
export const auditRoutes = (): Routes<AuditNeeds> => {
  const routes = openRoutes<AuditNeeds>()
  routes.openapi(readIt, async (c) => {
    const { readJournal, clock } = c.get('needs')
    const { limit, cursor, from, to, actor, subject } = c.req.valid('query')
    const page = await readJournal({ limit, cursor, fromMs: from, toMs: to ?? clock.nowMs(), actor, subject })
    const items = page.items.map((entry) => ({
      id: entry.id,
      at: entry.at,
      actor: entry.actor,
      kind: entry.kind,
      subject: entry.subject,
      figures: { ...entry.figures },
    }))
    return c.json({ items, next: page.next }, 200)
  })
  return routes
}
