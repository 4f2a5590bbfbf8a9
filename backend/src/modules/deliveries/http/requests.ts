import { dayField, pageQuery, weekField, z } from '#platform/http'
import { outcomeReasons, recordedOutcomes } from '../domain/delivery.ts'
import { lineSorts } from '../domain/preparation-lines.ts'

export const outcomeDraft = z.object({
  depot: z.string().min(1).max(20).nullable().default(null),
  subscription: z.number().int().positive().nullable().default(null),
  outcome: z.enum(recordedOutcomes),
  reason: z.enum(outcomeReasons).nullable().default(null),
  note: z.string().max(2000).default(''),
})

const round = z.string().min(1).max(20)
export const weekParam = z.object({ week: weekField })
export const dayParam = z.object({ day: dayField })
export const roundOnDay = z.object({ day: dayField, round })
export const outcomeId = z.object({ id: z.string().min(1).max(40) })
export const roundOnDayQuery = z.object({ day: dayField, round })
export const memberParam = z.object({ number: z.coerce.number().int().positive() })
export const daysQuery = z.object({ from: dayField.optional(), to: dayField.optional() })
export const lineQuery = pageQuery.extend({
  q: z.string().max(200).optional(),
  round: z.string().max(20).optional(),
  depot: z.string().max(20).optional(),
  category: z.string().max(60).optional(),
  product: z.string().max(40).optional(),
  sort: z.enum(lineSorts).default('round'),
})
