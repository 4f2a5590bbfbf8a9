import { weekField, z } from '#platform/http'
import { ownRhythms } from '../domain/own-agreement.ts'
import { paymentMethods, paymentRhythms } from '../domain/subscription.ts'
import { myDepot } from './my-schemas.ts'
import { subscriptionBody } from './schemas.ts'

const count = z.number().int()
const cents = count.openapi({ description: 'In cents' })
const day = z.string().nullable().openapi({ format: 'date', example: '2026-03-12' })
const week = z.string().openapi({ example: '2026-W11' })
const rhythm = z.enum(ownRhythms)
const paymentMethod = z.enum(paymentMethods).exclude([''])
const paymentRhythm = z.enum(paymentRhythms).exclude([''])

const myOffer = z
  .object({
    code: z.string(),
    name: z.string(),
    productName: z.string().nullable(),
    priceCents: cents.nullable().openapi({
      description: 'For all its deliveries, for members of my category; null where it has no number of them',
    }),
    perDeliveryCents: cents,
    deliveries: count.openapi({ description: '0 where each is priced by itself' }),
    counted: z.boolean().openapi({ description: 'Bound to a number of deliveries, not to a period' }),
    period: z.object({ first: week, last: week }).nullable(),
    rhythms: z.array(rhythm),
    paymentMethods: z.array(paymentMethod),
    paymentRhythms: z.array(paymentRhythm),
  })
  .openapi('MyOffer')

export const myOffersBody = z
  .object({
    allowed: z.boolean().openapi({ description: 'Whether the garden lets members subscribe themselves' }),
    quantityMax: count,
    offers: z.array(myOffer),
  })
  .openapi('MyOffers')

export const offerCode = z.object({ code: z.string().min(1).max(20) })
export const offerDepotsQuery = z.object({
  rhythm: rhythm.default('weekly'),
  quantity: z.coerce.number().int().min(1).max(99).default(1),
})
export const offerWeeksQuery = offerDepotsQuery.extend({
  depot: z.string().min(1).max(20),
  round: z
    .string()
    .min(1)
    .max(20)
    .optional()
    .openapi({ description: 'Where two call there; else its only one' }),
})
export const offerWeeksBody = z
  .object({
    needed: count
      .nullable()
      .openapi({ description: 'How many free dates are to be chosen; null is any number' }),
    weeks: z.array(
      z.object({
        week,
        day: z.string().openapi({ format: 'date', example: '2026-03-12' }),
        full: z.boolean().openapi({ description: 'No room in that week, or in the course that begins then' }),
      }),
    ),
    advised: week.nullable().openapi({
      description: 'The first week in which the garden has least to pack; null where none is calmer',
    }),
  })
  .openapi('MyOfferWeeks')
export const offerDepotsBody = z.object({ depots: z.array(myDepot) }).openapi('MyOfferDepots')

const wish = {
  plan: z.string().min(1).max(20),
  quantity: count.default(1),
  start: weekField.openapi({
    description: 'The week of the first delivery; not looked at where dates are free',
  }),
  rhythm,
  weeks: z
    .array(weekField)
    .max(60)
    .default([])
    .openapi({ description: 'The dates chosen, where the rhythm is free dates' }),
  depot: z.string().min(1).max(20),
  round: z.string().min(1).max(20).nullable().default(null),
}
export const myQuoteDraft = z.object({ ...wish, paymentRhythm })
export const mySubscriptionDraft = z.object({
  ...wish,
  paymentMethod,
  paymentRhythm,
  password: z.string().max(200).default(''),
  quotedCents: count.nullable().openapi({
    description: 'The price that was shown: refused as price-changed where it is another by now',
  }),
})

export const mySubscriptionBody = subscriptionBody
  .extend({
    planName: z.string(),
    productName: z.string().nullable(),
    depotName: z.string().openapi({ description: 'Where it is left now, or at first' }),
    firstDay: day,
    lastDay: day,
    nextDay: day.openapi({ description: 'The next day on which something comes' }),
    left: count.openapi({ description: 'Deliveries to come' }),
  })
  .openapi('MySubscription')
