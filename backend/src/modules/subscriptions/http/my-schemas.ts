import { depotForMembers } from '#modules/depots'
import { weekField, z } from '#platform/http'

const count = z.number().int()
const week = z.string().openapi({ example: '2026-W11' })
const day = z.string().openapi({ format: 'date', example: '2026-03-10' })

export const myDepotsQuery = z.object({
  subscription: z.coerce.number().int().positive().optional().openapi({
    description: 'Which of my subscriptions is to move; without it, the one that runs longest',
  }),
  from: weekField.optional().openapi({ description: 'First week of the move; usually the first still open' }),
  to: weekField.optional().openapi({ description: 'Last week of the move; without it, for good' }),
})

const slot = z.object({
  round: z.string(),
  weekday: count.openapi({ description: '1 Monday to 7 Sunday' }),
  day: day.openapi({ description: 'In the first week of the move' }),
  open: z.boolean().openapi({ description: 'Whether a move to that day is still in time' }),
})

export const myDepot = depotForMembers
  .extend({
    kind: z.enum(['open', 'restricted', 'professional', 'home', 'reserve']),
    reservedFor: z.string(),
    asksPassword: z.boolean(),
    staffOnly: z
      .boolean()
      .openapi({ description: 'Restricted without a password: the garden moves members there' }),
    here: z.boolean().openapi({ description: 'The baskets are there already' }),
    left: count
      .nullable()
      .openapi({ description: 'Room for how many baskets in the fullest week of the move' }),
    full: z.boolean(),
    slots: z.array(slot),
  })
  .openapi('MyDepot')

const move = z.object({
  id: z.string(),
  depot: z.string(),
  depotName: z.string(),
  round: z.string().nullable(),
  from: week,
  to: week.nullable(),
  withdrawable: z.boolean().openapi({ description: 'Not begun: it can be taken back' }),
})

export const myDepotsBody = z
  .object({
    allowed: z.boolean().openapi({ description: 'Whether the garden lets members change depot themselves' }),
    subscriptions: z
      .array(z.object({ number: count, planName: z.string(), quantity: count, depotName: z.string() }))
      .openapi({ description: 'My subscriptions that run or will run' }),
    moving: z
      .object({
        number: count,
        version: count,
        depot: z.string(),
        deadlineDays: count,
        weeks: z
          .array(
            z.object({
              week,
              day: day.nullable(),
              depot: z.string(),
              depotName: z.string(),
              round: z.string().nullable(),
              baskets: count,
            }),
          )
          .openapi({ description: 'The weeks that can still be moved, at their present place' }),
        moves: z.array(move),
        from: week.nullable(),
      })
      .nullable(),
    depots: z.array(myDepot),
  })
  .openapi('MyDepots')

export const myMoveDraft = z.object({
  depot: z.string().min(1).max(20),
  round: z.string().min(1).max(20).nullable().default(null),
  from: weekField,
  to: weekField.nullable().default(null),
  password: z.string().max(200).default(''),
  version: z.number().int().positive(),
})
export const depotPhotoOf = z.object({ code: z.string().min(1).max(40) })
