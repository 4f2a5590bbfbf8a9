import { weekField, z } from '#platform/http'
import { rhythmBody, rhythmInput } from './schemas.ts'

const week = z.string().openapi({ example: '2026-W11' })
const weekday = z.number().int().min(1).max(7).openapi({ description: '1 is Monday' })
const count = z.number().int()
const levelness = z
  .object({
    peak: count,
    average: z.number(),
    overPercent: count.openapi({ description: 'How far the fullest week is above the average' }),
  })
  .openapi('Levelness')

export const loadBody = z
  .object({
    isoYear: count,
    firstOpen: week.openapi({ description: 'The first week of which no day is frozen yet' }),
    days: z.array(
      levelness.extend({
        weekday,
        weeks: z.array(
          z.object({ week, baskets: count.nullable().openapi({ description: 'Null in a closed week' }) }),
        ),
      }),
    ),
  })
  .openapi('PackingLoad')

export const proposalsBody = z
  .object({
    from: week,
    firstOpen: week,
    days: z.array(
      z.object({
        weekday,
        limit: count,
        before: levelness,
        after: levelness,
        reached: z.boolean(),
        fewest: z.boolean().openapi({ description: 'Whether fewer changes are proven not to do' }),
      }),
    ),
    proposals: z.array(
      z.object({
        subscription: count,
        version: count,
        member: count,
        memberName: z.string(),
        planName: z.string(),
        depotName: z.string(),
        weekday,
        quantity: count,
        before: rhythmBody,
        after: rhythmBody,
        leaves: z.array(week),
        takes: z.array(week),
        deliveriesBefore: count,
        deliveriesAfter: count,
      }),
    ),
  })
  .openapi('LoadProposals')

const phaseBody = z.object({ rhythm: rhythmBody, deliveries: count, peak: count, average: z.number() })
export const adviceBody = z
  .object({
    advice: z
      .object({
        weekday,
        phases: z.array(phaseBody),
        best: phaseBody,
        because: z.enum(['peak', 'variance', 'first']),
      })
      .nullable()
      .openapi({ description: 'Null where no round comes, or no week of the course is open' }),
  })
  .openapi('PhaseAdvice')

export const levelledBody = z
  .object({ number: count, rhythm: rhythmBody, version: count })
  .openapi('LevelledSubscription')

const whole = z.coerce.number().int()
export const yearParam = z.object({ isoYear: whole.min(2000).max(2199) })
export const proposalsQuery = z.object({
  from: weekField.optional(),
  tolerance: whole.min(0).max(50).default(5).openapi({ description: 'Per cent above the average' }),
  leave: z
    .string()
    .regex(/^\d{1,7}(,\d{1,7}){0,499}$/)
    .optional()
    .openapi({ description: 'Numbers of subscriptions whose weeks stay, with commas' }),
})
export const adviceQuery = z.object({
  kind: z.enum(['fortnightly', 'monthly']),
  depot: z.string().min(1).max(20),
  round: z.string().min(1).max(20).optional(),
  start: weekField,
  end: weekField,
  quantity: whole.min(1).max(99).default(1),
  except: whole.positive().optional().openapi({ description: 'The subscription that is being changed' }),
})
export const levelDraft = z.object({
  rhythm: rhythmInput,
  from: weekField,
  version: count.positive(),
})
