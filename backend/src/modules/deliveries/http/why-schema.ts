import { z } from '#platform/http'

const count = z.number().int()
const day = z.string().openapi({ format: 'date', example: '2026-03-10' })
const week = z.string().openapi({ example: '2026-W11' })
const names = z.object({ fr: z.string(), en: z.string() })

const rhythm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly') }),
  z.object({ kind: z.literal('fortnightly'), anchor: week }),
  z.object({ kind: z.literal('monthly'), nth: count, weekday: count }),
  z.object({ kind: z.literal('free') }),
])

/** Why a delivery is there or not (SUB-14). */
export const whyBody = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rhythm'), rhythm }),
    z.object({ kind: z.literal('exception'), usual: count, quantity: count }),
    z.object({
      kind: z.literal('depot-change'),
      usualDepot: z.string(),
      from: week,
      to: week.nullable(),
    }),
    z.object({ kind: z.literal('holiday-shift'), usualDay: day, holiday: names.nullable() }),
    z.object({ kind: z.literal('week-closed') }),
    z.object({ kind: z.literal('doubled'), plan: z.string() }),
    z.object({ kind: z.literal('frozen'), atMs: count }),
  ])
  .openapi('Why')
