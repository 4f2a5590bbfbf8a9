import { depotForMembers } from '#modules/depots'
import { pageSchema, z } from '#platform/http'
import { outcomeReasons, recordedOutcomes } from '../domain/delivery.ts'
import { whyBody } from './why-schema.ts'

const count = z.number().int()
const day = z.string().openapi({ format: 'date', example: '2026-03-10' })
const week = z.string().openapi({ example: '2026-W11' })
const names = z.object({ fr: z.string(), en: z.string() })
const outcome = z.enum(['planned', ...recordedOutcomes])
const reason = z.enum(outcomeReasons)

const line = {
  subscription: count,
  member: count,
  memberName: z.string(),
  phone: z.string(),
  plan: z.string(),
  planName: z.string(),
  product: z.string(),
  productName: z.string(),
  quantity: count,
  depot: z.string(),
  depotName: z.string(),
  round: z.string(),
  frozen: z.boolean(),
  outcome,
  outcomeReason: reason.nullable(),
}

const deliveryBody = z
  .object({
    ...line,
    day,
    week,
    usualDay: day,
    preparationDay: day,
    roundName: z.string(),
    stop: count.openapi({ description: 'Place of the depot in the round, from 1' }),
    why: z.array(whyBody),
  })
  .openapi('Delivery')

export const deliveryList = z.object({ items: z.array(deliveryBody) })

const collectionPoint = depotForMembers.openapi('CollectionPoint')

export const ownDeliveryList = z.object({
  items: z.array(deliveryBody),
  depots: z.array(collectionPoint).openapi({ description: 'Where these deliveries are collected' }),
})

const lineBody = z
  .object({
    ...line,
    listedName: z.string().openapi({ description: 'Last name first, by which lists are sorted' }),
    category: z.string().openapi({ description: 'Code of the member’s category, empty where there is none' }),
    categoryName: z.string(),
    home: z.boolean().openapi({ description: 'Whether it is brought home' }),
    position: count.openapi({ description: 'Place of the stop in the round' }),
    deliveryDay: day,
  })
  .openapi('PreparationLine')

export const linePage = pageSchema(lineBody).extend({ total: count })

const productTotal = z.object({
  product: z.string(),
  name: z.string(),
  quantity: count,
  plans: z.array(z.object({ plan: z.string(), name: z.string(), quantity: count })),
})

const preparedRound = z.object({
  code: z.string(),
  name: z.string(),
  colour: z.string(),
  deliveryDay: day,
  frozen: z.boolean(),
  baskets: count,
  outcomes: z.object({
    planned: count,
    delivered: count,
    notCollected: count,
    lost: count,
    notDelivered: count,
  }),
})

const preparation = { day, rounds: z.array(preparedRound), products: z.array(productTotal), baskets: count }

export const preparationBody = z
  .object({
    ...preparation,
    stops: z.array(
      z.object({
        round: z.string(),
        position: count,
        depot: z.string(),
        depotName: z.string(),
        products: z.array(productTotal),
      }),
    ),
  })
  .openapi('PreparationDay')

const warningBody = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('depot-without-round'),
      depot: z.string(),
      depotName: z.string(),
      baskets: count,
    }),
    z.object({
      kind: z.literal('holiday-undecided'),
      day,
      name: names,
      rounds: z.array(z.string()),
      roundNames: z.array(z.string()),
    }),
    z.object({
      kind: z.literal('depot-full'),
      depot: z.string(),
      depotName: z.string(),
      day,
      taken: count,
      capacity: count,
    }),
    z.object({
      kind: z.literal('left-out'),
      day,
      round: z.string(),
      roundName: z.string(),
      subscription: count,
      memberName: z.string(),
      quantity: count,
    }),
  ])
  .openapi('WeekWarning')

export const weekBody = z
  .object({
    week,
    closed: z.boolean(),
    preparations: z.array(z.object(preparation).openapi('Preparation')),
    warnings: z.array(warningBody),
    nextHolidays: z.array(
      z.object({
        day,
        name: names,
        week,
        rounds: z.array(
          z.object({
            round: z.string(),
            roundName: z.string(),
            usualDay: day,
            deliveredOn: day.nullable(),
            decided: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .openapi('Week')

export const outcomeRecordBody = z
  .object({
    id: z.string(),
    day,
    round: z.string(),
    depot: z.string().nullable(),
    subscription: count.nullable(),
    outcome: z.enum(recordedOutcomes),
    reason: reason.nullable(),
    note: z.string(),
    at: count.openapi({ description: 'Milliseconds since 1970, UTC' }),
    by: z.string(),
    withdrawn: z.boolean(),
  })
  .openapi('OutcomeRecord')

export const outcomeList = z.object({ items: z.array(outcomeRecordBody) })

export const frozenBody = z
  .object({ day, round: z.string(), frozenAt: count, lines: count })
  .openapi('FrozenRound')
