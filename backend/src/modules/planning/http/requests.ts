import { dayField, weekField, z } from '#platform/http'
import { optimisers, roadSources } from '../domain/planning-services.ts'
import { aims, efforts, extents } from '../domain/wishes.ts'
import { exportFormats } from '../views/round-exports.ts'

const code = z.string().min(1).max(40)
const text = z.string().max(5000)
const ROUNDS_MAX = 30
const DEPOTS_MAX = 400
const JOINING_MAX = 20

export const dayParam = z.object({ day: dayField })
export const weekParam = z.object({ week: weekField })
export const idParam = z.object({ id: z.string().regex(/^[0-9A-Z]{26}$/) })
export const exportParam = z.object({ day: dayField, round: code, format: z.enum(exportFormats) })
export const linksParam = z.object({ day: dayField, round: code })

const planning = z.object({
  vehicles: z
    .array(
      z.object({
        code: text,
        name: text,
        baskets: z.number().openapi({ description: 'Baskets it holds' }),
        from: text.openapi({ example: '08:00' }),
        backBy: text.openapi({ example: '13:00' }),
        longestMinutes: z.number().nullable(),
      }),
    )
    .max(100)
    .readonly(),
  minutesPerStop: z.number(),
  secondsPerBasket: z.number(),
  minutesPerHome: z.number().openapi({ description: 'For each person where baskets are brought home' }),
  hours: z
    .array(z.object({ depot: code, from: text.nullable(), to: text.nullable() }))
    .max(1000)
    .readonly()
    .openapi({ description: 'When a depot can be delivered to' }),
})
const version = z.number().int().nonnegative().openapi({ description: '0 until it was changed once' })

export const planningEdit = planning.extend({ version })
export const locksEdit = z.object({ rounds: z.array(code).max(500).readonly(), version })

const vehicle = code
  .nullable()
  .default(null)
  .openapi({ description: 'Null takes the garden’s vehicles in turn' })
const lock = { depot: code }

const wishesBody = z.object({
  rounds: z.array(z.object({ round: code, vehicle })).max(ROUNDS_MAX),
  extent: z
    .enum(extents)
    .default('re-plan')
    .openapi({ description: 'insert moves nobody, smooth moves few, re-plan starts afresh' }),
  aim: z.enum(aims).default('both'),
  effort: z
    .enum(efforts)
    .default('quick')
    .openapi({ description: 'quick looks for about a second, thorough for about ten' }),
  exchange: z
    .boolean()
    .default(false)
    .openapi({ description: 'Whether stops may change from one of the rounds to another' }),
  stay: z
    .array(z.object({ ...lock, round: code }))
    .max(DEPOTS_MAX)
    .default([]),
  places: z
    .array(z.object({ ...lock, place: z.enum(['first', 'last']) }))
    .max(DEPOTS_MAX)
    .default([]),
  keep: z.array(code).max(ROUNDS_MAX).default([]).openapi({ description: 'Rounds whose order is kept' }),
  joining: z
    .array(code)
    .max(JOINING_MAX)
    .default([])
    .openapi({ description: 'Depots of no round that should join one' }),
  leaveOutUnplaced: z.boolean().default(false),
})
export const proposalDraft = wishesBody.extend({ day: dayField })

export const ordersEdit = z.object({
  day: dayField,
  rounds: z
    .array(z.object({ code, version: z.number().int().positive(), stops: z.array(code).max(DEPOTS_MAX) }))
    .min(1)
    .max(ROUNDS_MAX),
})

export const inspectionDraft = z.object({
  day: dayField,
  rounds: z
    .array(z.object({ round: code, vehicle, depots: z.array(code).max(DEPOTS_MAX) }))
    .min(1)
    .max(ROUNDS_MAX),
})

const driver = z.object({ id: text, name: text })
const servicesDetails = z.object({
  roads: z.enum(roadSources).openapi({ description: 'usual is what the server’s own settings name' }),
  osrmUrl: text,
  optimiser: z.enum(optimisers),
  vroomUrl: text,
  drivers: z
    .array(driver)
    .max(200)
    .readonly()
    .openapi({ description: 'Of the account, in the order of rounds' }),
})
export const servicesEdit = servicesDetails.extend({ version })

export const placesQuery = z.object({
  address: z
    .string()
    .max(300)
    .default('')
    .openapi({ description: 'Empty asks only whether there is a search of addresses' }),
})

export const keyDraft = z.object({ key: text })

export const trialDraft = z.discriminatedUnion('service', [
  z.object({ service: z.literal('osrm'), url: text }),
  z.object({ service: z.literal('vroom'), url: text }),
  z.object({
    service: z.literal('spoke'),
    key: text.default('').openapi({ description: 'Empty tries the key that is kept' }),
  }),
])
