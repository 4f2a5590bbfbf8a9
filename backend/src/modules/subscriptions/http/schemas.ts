import { weekField, z } from '#platform/http'
import { paymentMethods, paymentRhythms } from '../domain/subscription.ts'

const week = z.string().openapi({ example: '2026-W11' })
const nth = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
const depot = z.string().min(1).max(20)
const round = z.string().min(1).max(20).nullable()
const count = z.number().int()
const version = z.number().int().positive()

export const rhythmBody = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('weekly') }),
    z.object({ kind: z.literal('fortnightly'), anchor: week }),
    z.object({
      kind: z.literal('monthly'),
      nth: nth.openapi({ description: '5 is the last' }),
      weekday,
    }),
    z.object({ kind: z.literal('free') }),
  ])
  .openapi('Rhythm')

export const rhythmInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly') }),
  z.object({ kind: z.literal('fortnightly'), anchor: weekField }),
  z.object({ kind: z.literal('monthly'), nth, weekday }),
  z.object({ kind: z.literal('free') }),
])

const payment = {
  paymentMethod: z.enum(paymentMethods),
  paymentRhythm: z.enum(paymentRhythms),
  firstPaymentMonth: count,
  payments: count,
}

export const subscriptionBody = z
  .object({
    number: count,
    member: count,
    plan: z.string(),
    quantity: count,
    start: week,
    end: week,
    rhythm: rhythmBody,
    depot: z.string(),
    round: z.string().nullable(),
    depotChanges: z.array(
      z.object({
        id: z.string(),
        depot: z.string(),
        round: z.string().nullable(),
        from: week,
        to: week.nullable(),
      }),
    ),
    exceptions: z.array(z.object({ week, quantity: count })),
    ...payment,
    entitledDeliveries: count,
    plannedDeliveries: count,
    carriedOver: count,
    ended: z.object({ lastWeek: week }).nullable(),
    version: count,
  })
  .openapi('Subscription')

const agreement = {
  quantity: count.default(1),
  start: weekField,
  end: weekField,
  rhythm: rhythmInput.default({ kind: 'weekly' }),
  depot,
  round: round.default(null),
  paymentMethod: payment.paymentMethod.default(''),
  paymentRhythm: payment.paymentRhythm.default(''),
  firstPaymentMonth: count.default(1),
  payments: count.default(0),
  entitledDeliveries: count.default(0),
  plannedDeliveries: count.default(0),
  carriedOver: count.default(0),
}

export const subscriptionDraft = z.object({
  member: z.number().int().positive(),
  plan: z.string().min(1).max(20),
  ...agreement,
})
export const subscriptionEdit = z.object({ ...agreement, version })
export const exceptionBody = z.object({
  quantity: count.nullable().openapi({ description: 'Null goes back to the rhythm' }),
  version,
})
export const depotChangeDraft = z.object({
  depot,
  round: round.default(null),
  from: weekField,
  to: weekField.nullable().default(null),
  version,
})
export const terminationBody = z.object({ lastWeek: weekField, version })
export const versionQuery = z.object({ version: z.coerce.number().int().positive() })
const number = z.coerce.number().int().positive()
export const subscriptionNumber = z.object({ number })
export const exceptionWeek = z.object({ number, week: weekField })
export const depotChangeId = z.object({ number, id: z.string().min(1).max(40) })
export const memberNumber = z.object({ number })
