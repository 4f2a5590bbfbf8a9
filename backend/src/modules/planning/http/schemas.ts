import { pageSchema, z } from '#platform/http'
import { locksEdit, planningEdit } from './requests.ts'

const count = z.number().int()
const day = z.string().openapi({ format: 'date' })
const time = z.string().openapi({ example: '08:40', description: 'HH:MM' })

export const planningBody = planningEdit.openapi('PlanningSettings')
export const locksBody = locksEdit.openapi('OrderLocks')

const failureBody = z
  .object({
    service: z.enum(['osrm', 'vroom', 'spoke']),
    kind: z.string(),
    status: count.nullable(),
    constraints: z.array(z.string()).readonly(),
  })
  .openapi('ServiceFailure')

const brokenBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('late'), depot: z.string(), minutes: count }),
  z.object({ kind: z.literal('overloaded'), baskets: count, capacity: count }),
  z.object({ kind: z.literal('back-too-late'), minutes: count, latest: time }),
  z.object({ kind: z.literal('too-long'), minutes: count, longestMinutes: count }),
])

const figuresBody = z
  .object({
    stops: z
      .array(
        z.object({
          depot: z.string(),
          name: z.string(),
          latitude: z.number(),
          longitude: z.number(),
          arrival: time,
          baskets: count,
          lateMinutes: count,
        }),
      )
      .readonly(),
    metres: count,
    minutes: count,
    baskets: count,
    departure: time,
    back: time,
    broken: z.array(brokenBody).readonly(),
  })
  .openapi('RoundFigures')

const position = z.object({ latitude: z.number(), longitude: z.number() })
const depots = z.array(z.string()).readonly()
const round = { code: z.string(), name: z.string(), colour: z.string(), version: count }

export const dayPlanBody = z
  .object({
    day,
    start: position,
    estimated: z
      .boolean()
      .openapi({ description: 'Distances are estimates; say so wherever they are shown' }),
    failures: z.array(failureBody).readonly(),
    rounds: z
      .array(
        z.object({
          ...round,
          weekday: count,
          vehicle: z.string(),
          kept: z.boolean(),
          allStops: z
            .array(
              z.object({
                depot: z.string(),
                name: z.string(),
                position: position.nullable(),
                baskets: count,
                homes: count,
                home: z.object({ member: count }).nullable().openapi({
                  description: 'Somebody’s home; the depot it belongs to stands before the slash',
                }),
                unplacedHomes: z.array(z.string()).readonly().openapi({
                  description: 'Brought home, but nobody knows where that is: counted at the depot',
                }),
              }),
            )
            .readonly(),
          figures: figuresBody,
        }),
      )
      .readonly(),
    late: z
      .array(
        z.object({
          stop: z.string(),
          name: z.string(),
          baskets: count,
          round: z.string().nullable(),
          placed: z.boolean(),
        }),
      )
      .readonly()
      .openapi({ description: 'What came after the orders were made; a depot without a round may join one' }),
    leftOut: depots,
  })
  .openapi('DayPlan')

export const planningDaysBody = z
  .object({
    days: z
      .array(
        z.object({
          day,
          rounds: z
            .array(z.object({ code: z.string(), name: z.string(), colour: z.string(), baskets: count }))
            .readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('PlanningDays')

const totals = z.object({ metres: count, minutes: count, lateStops: count, broken: count })

export const proposalBody = z
  .object({
    id: z.string(),
    day,
    createdAtMs: count,
    estimated: z.boolean(),
    optimiser: z.enum(['own', 'vroom', 'spoke']),
    failures: z.array(failureBody).readonly().openapi({
      description: 'Services outside that were of no use: an estimate or our own engine took their place',
    }),
    rounds: z
      .array(
        z.object({
          ...round,
          vehicle: z.string(),
          formerStops: depots,
          stops: depots,
          before: figuresBody,
          after: figuresBody,
        }),
      )
      .readonly(),
    unserved: z
      .array(
        z.object({ depot: z.string(), name: z.string(), round: z.string().nullable(), reason: z.string() }),
      )
      .readonly()
      .openapi({ description: 'What no vehicle takes within its limits; it stays on its round' }),
    leftOut: depots,
    before: totals,
    after: totals,
  })
  .openapi('RoundsProposal')

export const acceptanceBody = z
  .object({
    id: z.string(),
    day,
    acceptedAtMs: count,
    by: z.string(),
    rounds: z
      .array(z.object({ code: z.string(), version: count, formerStops: depots, stops: depots }))
      .readonly(),
    savedMetres: count.nullable().openapi({ description: 'Null for orders made by hand' }),
    savedMinutes: count.nullable(),
    undone: z.object({ atMs: count, by: z.string() }).nullable(),
    version: count,
  })
  .openapi('PlanningAcceptance')

export const acceptancesBody = pageSchema(acceptanceBody)

const link = z.string()
export const linksBody = z
  .object({
    stops: z
      .array(
        z.object({
          depot: z.string(),
          name: z.string(),
          arrival: time,
          geo: link,
          googleMaps: link,
          waze: link,
          appleMaps: link,
        }),
      )
      .readonly(),
    googleMaps: z.array(link).readonly().openapi({ description: 'Four stops at a time' }),
  })
  .openapi('RoundLinks')

export const fileBody = z.string().openapi({ format: 'binary' })
