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
    agreedCents: count.nullable().openapi({ description: 'What it costs as agreed; null where not known' }),
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

/** What the plan and the calendar tell where it is not given. */
const follows = {
  end: weekField.optional(),
  entitledDeliveries: count.optional(),
  plannedDeliveries: count.optional(),
}
const whose = { member: z.number().int().positive(), plan: z.string().min(1).max(20) }

export const subscriptionDraft = z.object({
  ...whose,
  ...agreement,
  ...follows,
  quotedCents: count.nullable().optional().openapi({
    description: 'The price that was shown: refused as price-changed where it is another by now',
  }),
})
export const quoteDraft = subscriptionDraft
  .pick({
    member: true,
    plan: true,
    quantity: true,
    start: true,
    end: true,
    rhythm: true,
    round: true,
    paymentRhythm: true,
    firstPaymentMonth: true,
    payments: true,
    entitledDeliveries: true,
    carriedOver: true,
  })
  .extend({ depot: z.string().max(20).default(''), quantity: count.min(1).max(99).default(1) })
  .extend({ payments: count.min(0).max(60).default(0), firstPaymentMonth: count.min(1).max(12).default(1) })

const day = z.string().nullable().openapi({ example: '2026-03-12' })
export const quoteBody = z
  .object({
    deliveries: count.openapi({ description: 'That the calendar has between the first and the last week' }),
    bought: count.openapi({ description: '0 where each is paid by itself' }),
    counted: z.boolean().openapi({ description: 'Bound to a number of deliveries, not to a period' }),
    end: week,
    firstWeek: week.nullable(),
    lastWeek: week.nullable(),
    firstDay: day,
    lastDay: day,
    priceCents: count.nullable().openapi({ description: 'Null where each delivery is paid as it comes' }),
    perDeliveryCents: count,
    instalments: z.array(z.object({ month: z.string().openapi({ example: '2026-03' }), amountCents: count })),
  })
  .openapi('SubscriptionQuote')
export const subscriptionEdit = z.object({ ...agreement, version })
export const exceptionBody = z.object({
  quantity: count.nullable().openapi({ description: 'Null goes back to the rhythm' }),
  version,
})
export const weekDraft = z.object({ week: weekField, version })
export const postponementDraft = z.object({ from: weekField, to: weekField, version })
export const exceptionsBody = z.object({
  weeks: z
    .array(z.object({ week: weekField, quantity: count.nullable() }))
    .min(1)
    .max(60),
  end: weekField.optional().openapi({ description: 'The last week, taken back after a postponement' }),
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
