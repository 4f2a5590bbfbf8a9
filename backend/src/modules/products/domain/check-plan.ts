import type { Checking } from '#kernel/fields'
import { cents, type Money } from '#kernel/money'
import { weeksBetween } from '#kernel/week'
import {
  type Plan,
  type PlanDetails,
  type PlanTerms,
  planPaymentMethods,
  planPaymentRhythms,
  planRhythms,
} from './plan.ts'

/** What else exists, to check what a plan names. */
export interface PlanSurroundings {
  readonly hasProduct: (code: string) => boolean
  readonly hasDepot: (code: string) => boolean
  readonly hasCategory: (code: string) => boolean
  readonly plan: (code: string) => Plan | undefined
}

const PRICE_MAX_CENTS = 10_000_000
const DELIVERIES_MAX = 366
const PERIOD_MAX_WEEKS = 106

/** The details as they are kept; whatever is wrong is told to `check`. */
export const readDetails = (
  check: Checking,
  code: string,
  typed: PlanDetails,
  around: PlanSurroundings,
): PlanDetails => {
  const product = typed.product || null
  const doublesInto = typed.doublesInto || null
  if (product !== null && !around.hasProduct(product)) check.refuse('product', 'unknown-product', { product })
  if (doublesInto !== null) checkDoubling(check, code, doublesInto, around)
  return {
    name: check.text('name', typed.name, { max: 80, required: true }),
    product,
    priceCents: price(check, 'priceCents', typed.priceCents),
    deliveries: check.whole('deliveries', typed.deliveries, 0, DELIVERIES_MAX),
    homeDelivery: typed.homeDelivery,
    supporter: typed.supporter,
    waiting: typed.waiting,
    doublesInto,
    position: check.whole('position', typed.position, 0, 9999),
    ...terms(check, typed, around),
  }
}

const price = (check: Checking, path: string, typed: number): Money =>
  cents(Math.trunc(check.whole(path, typed, 0, PRICE_MAX_CENTS)) || 0)

const checkDoubling = (check: Checking, code: string, into: string, around: PlanSurroundings): void => {
  if (into === code) check.refuse('doublesInto', 'doubles-into-itself', { plan: code })
  else if (!around.plan(into)) check.refuse('doublesInto', 'unknown-plan', { plan: into })
}

const terms = (check: Checking, typed: PlanTerms, around: PlanSurroundings): PlanTerms => {
  const categories = [...new Set(typed.categories)]
  const depots = [...new Set(typed.depots)]
  for (const category of categories)
    if (!around.hasCategory(category)) check.refuse('categories', 'unknown-category', { category })
  for (const depot of depots) if (!around.hasDepot(depot)) check.refuse('depots', 'unknown-depot', { depot })
  return {
    categories,
    prices: prices(check, typed, around),
    rhythms: planRhythms.filter((one) => typed.rhythms.includes(one)),
    depots,
    paymentMethods: planPaymentMethods.filter((one) => typed.paymentMethods.includes(one)),
    paymentRhythms: planPaymentRhythms.filter((one) => typed.paymentRhythms.includes(one)),
    period: period(check, typed),
  }
}

/** One price a category; the refusals are told beside the price of that category. */
const prices = (check: Checking, typed: PlanTerms, around: PlanSurroundings): PlanTerms['prices'] => {
  const known = new Set<string>()
  return typed.prices.map(({ category, priceCents }) => {
    const path = `prices.${category}`
    if (known.has(category)) check.refuse(path, 'repeated-category', { category })
    else if (!around.hasCategory(category)) check.refuse(path, 'unknown-category', { category })
    known.add(category)
    return { category, priceCents: price(check, path, priceCents) }
  })
}

const period = (check: Checking, { period: typed }: PlanTerms): PlanTerms['period'] => {
  if (typed === null) return null
  const { first, last } = typed
  if (last < first) check.refuse('period.last', 'ends-before-start', { start: first })
  else if (weeksBetween(first, last) >= PERIOD_MAX_WEEKS)
    check.refuse('period.last', 'too-far', { weeks: PERIOD_MAX_WEEKS })
  return { first, last }
}
