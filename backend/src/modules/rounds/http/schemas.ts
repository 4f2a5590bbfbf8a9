import type { Weekday } from '#kernel/day'
import { pageQuery, z } from '#platform/http'

// A change is one transaction of up to 100 writes, and each depot that joins a round is one of them.
const STOPS_MAX = 90

/** Longer than any field may be: how long each one may be is a rule, and refused with its figures. */
const text = z.string().max(5000)
const version = z.number().int().positive()
const code = z.string().min(1).max(40)

const weekday = z
  .number()
  .int()
  .min(1)
  .max(7)
  .openapi({ description: '1 Monday to 7 Sunday' })
  .transform((number) => number as Weekday)

const details = z.object({
  name: text,
  weekday,
  preparationWeekday: weekday,
  colour: text.openapi({ example: '#ef476f' }),
  position: z.number(),
})

export const roundDraft = details.extend({ code: text })
export const roundEdit = details.extend({ version })
export const stopsEdit = z.object({ depots: z.array(code).max(STOPS_MAX), version })
export const versionBody = z.object({ version })
export const roundCode = z.object({ code })

export const roundsQuery = pageQuery.extend({
  archived: z.enum(['true', 'false']).optional().openapi({ description: 'Only those; absent is all' }),
})

const seenRound = z.object({ round: code, version }).nullable()

export const stopMove = z.object({
  depot: code,
  from: seenRound.openapi({ description: 'Null puts the depot on a round without taking it off another' }),
  to: seenRound.openapi({ description: 'Null takes it off its round' }),
  position: z
    .number()
    .int()
    .nonnegative()
    .openapi({ description: 'From 0; more than there are stops is the end' }),
})

export const roundBody = z
  .object({
    code: z.string(),
    name: z.string(),
    weekday: z.number().int(),
    preparationWeekday: z.number().int().openapi({ description: 'The weekday on which it is packed' }),
    colour: z.string(),
    position: z.number().int(),
    stops: z
      .array(z.object({ depot: z.string() }))
      .readonly()
      .openapi({ description: 'In order of driving' }),
    archived: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Round')

export const movedBody = z.object({
  rounds: z.array(roundBody).readonly().openapi({ description: 'Every round that changed' }),
})
