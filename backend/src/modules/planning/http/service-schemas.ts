import { z } from '#platform/http'
import { servicesEdit } from './requests.ts'

const count = z.number().int()
const day = z.string().openapi({ format: 'date' })

export const servicesBody = servicesEdit
  .extend({
    hasKey: z.boolean().openapi({ description: 'Whether a key is kept; it is never sent back' }),
    operator: z
      .object({ osrm: z.boolean(), vroom: z.boolean() })
      .openapi({ description: 'What the server’s own settings name for all gardens' }),
  })
  .openapi('PlanningServices')

const fault = z.object({
  kind: z.string(),
  status: z.number().int().optional(),
  constraints: z.array(z.string()).readonly().optional(),
})

export const trialBody = z
  .object({
    answered: z.boolean(),
    fault: fault.nullable(),
    metres: count.nullable(),
    seconds: count.nullable(),
    drivers: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  })
  .openapi('ServiceTrial')

export const placesBody = z
  .object({
    available: z.boolean().openapi({ description: 'Whether a search of addresses is set' }),
    places: z.array(z.object({ label: z.string(), latitude: z.number(), longitude: z.number() })).readonly(),
  })
  .openapi('FoundPlaces')

export const searchBody = z
  .object({
    id: z.string(),
    day,
    startedAtMs: count,
    budgetMs: count,
    state: z.enum(['running', 'done', 'refused', 'failed']),
    improvements: count,
    savedMetres: count.nullable().openapi({ description: 'So far' }),
    savedMinutes: count.nullable(),
    proposal: z.string().nullable(),
    refusal: z.looseObject({ kind: z.string() }).nullable(),
  })
  .openapi('PlanningSearch')
