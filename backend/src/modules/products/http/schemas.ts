import { moneyField, pageQuery, weekField, z } from '#platform/http'
import { openTerms, planPaymentMethods, planPaymentRhythms, planRhythms } from '../domain/plan.ts'
import { productUnits } from '../domain/product.ts'

/** Longer than any field may be: how long each one may be is a rule, and refused with its figures. */
const text = z.string().max(5000)
const version = z.number().int().positive()
const code = z.string().min(1).max(40)
const onlyThose = z.enum(['true', 'false']).optional().openapi({ description: 'Only those; absent is all' })

const productDetails = z.object({
  name: text,
  unit: z.enum(productUnits),
  description: text,
  position: z.number(),
})

export const productDraft = productDetails.extend({ code: text })
export const productEdit = productDetails.extend({ version })
export const productsQuery = pageQuery.extend({ archived: onlyThose })

export const productBody = productDetails
  .extend({ code: z.string(), archived: z.boolean(), version: z.number().int() })
  .openapi('Product')

/** More than any garden has of one thing. */
const codes = z.array(code).max(500)
const terms = {
  categories: codes.openapi({ description: 'Who may subscribe; an empty list narrows nothing' }),
  rhythms: z.array(z.enum(planRhythms)).max(10),
  depots: codes,
  paymentMethods: z.array(z.enum(planPaymentMethods)).max(10),
  paymentRhythms: z.array(z.enum(planPaymentRhythms)).max(10),
}
const termsInput = {
  categories: terms.categories.default([...openTerms.categories]),
  rhythms: terms.rhythms.default([...openTerms.rhythms]),
  depots: terms.depots.default([...openTerms.depots]),
  paymentMethods: terms.paymentMethods.default([...openTerms.paymentMethods]),
  paymentRhythms: terms.paymentRhythms.default([...openTerms.paymentRhythms]),
  prices: z
    .array(z.object({ category: code, priceCents: moneyField }))
    .max(100)
    .default([])
    .openapi({ description: 'Another price for the members of a category' }),
  period: z
    .object({ first: weekField, last: weekField })
    .nullable()
    .default(null)
    .openapi({ description: 'The weeks its subscriptions may hold; null is the garden’s season' }),
}
const week = z.string().openapi({ example: '2026-W11' })

const planDetails = z.object({
  name: text,
  product: code.nullable().openapi({ description: 'The product it delivers' }),
  priceCents: moneyField.openapi({ description: 'For all its deliveries, or for one where deliveries is 0' }),
  deliveries: z.number().openapi({ description: 'How many the price buys; 0 when each is priced by itself' }),
  homeDelivery: z.boolean(),
  supporter: z.boolean(),
  waiting: z.boolean().openapi({ description: 'For those who wait for a place' }),
  doublesInto: code.nullable().openapi({ description: 'The plan that one doubled delivery becomes' }),
  position: z.number(),
})

export const planDraft = planDetails.extend({ ...termsInput, code: text })
export const planEdit = planDetails.extend({ ...termsInput, version })
export const plansQuery = pageQuery.extend({ retired: onlyThose, product: code.optional() })

export const planBody = planDetails
  .extend({
    code: z.string(),
    priceCents: z.number().int(),
    ...terms,
    prices: z.array(z.object({ category: code, priceCents: z.number().int() })),
    period: z.object({ first: week, last: week }).nullable(),
    retired: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Plan')

export const versionBody = z.object({ version })
export const itsCode = z.object({ code })
