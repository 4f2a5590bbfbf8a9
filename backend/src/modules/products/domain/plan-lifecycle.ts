import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import { cents, type Money, split } from '#kernel/money'
import { ok, type Result, refused } from '#kernel/result'
import type { Plan, PlanDetails } from './plan.ts'
import type { CodeTaken } from './product-lifecycle.ts'

/** What else exists, to check what a plan names. */
export interface PlanSurroundings {
  readonly hasProduct: (code: string) => boolean
  readonly plan: (code: string) => Plan | undefined
}

const PRICE_MAX_CENTS = 10_000_000
const DELIVERIES_MAX = 366

/** A new plan on offer, version 1 (SUB-01). */
export const createPlan = (
  code: string,
  typed: PlanDetails,
  around: PlanSurroundings,
): Result<Plan, InvalidInput | CodeTaken> => {
  const check = checking()
  const checkedCode = check.code('code', code)
  const details = check.result(readDetails(check, checkedCode, typed, around))
  if (!details.ok) return details
  if (around.plan(checkedCode)) return refused({ kind: 'code-taken', code: checkedCode })
  return ok({ ...details.value, code: checkedCode, retired: false, version: 1 })
}

/** The plan with other details; running subscriptions keep what they agreed. */
export const changePlan = (
  plan: Plan,
  typed: PlanDetails,
  around: PlanSurroundings,
): Result<Plan, InvalidInput> => {
  const check = checking()
  const details = check.result(readDetails(check, plan.code, typed, around))
  return details.ok ? ok({ ...plan, ...details.value, version: plan.version + 1 }) : details
}

/** No longer offered. */
export const retirePlan = (plan: Plan): Plan =>
  plan.retired ? plan : { ...plan, retired: true, version: plan.version + 1 }

/** Offered again. */
export const reinstatePlan = (plan: Plan): Plan =>
  plan.retired ? { ...plan, retired: false, version: plan.version + 1 } : plan

/**
 * What that many deliveries cost. A plan with a number of deliveries shares its price over them to the cent, the
 * first ones carrying the remainder; a plan without one has the price of each (SUB-01).
 */
export const priceOf = (plan: Plan, deliveries: number): Money => {
  if (plan.deliveries === 0) return cents(plan.priceCents * deliveries)
  const whole = Math.floor(deliveries / plan.deliveries)
  const rest = split(plan.priceCents, plan.deliveries).slice(0, deliveries % plan.deliveries)
  return cents(rest.reduce((total, part) => total + part, plan.priceCents * whole))
}

const readDetails = (
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
    priceCents: cents(Math.trunc(check.whole('priceCents', typed.priceCents, 0, PRICE_MAX_CENTS)) || 0),
    deliveries: check.whole('deliveries', typed.deliveries, 0, DELIVERIES_MAX),
    homeDelivery: typed.homeDelivery,
    supporter: typed.supporter,
    waiting: typed.waiting,
    doublesInto,
    position: check.whole('position', typed.position, 0, 9999),
  }
}

const checkDoubling = (check: Checking, code: string, into: string, around: PlanSurroundings): void => {
  if (into === code) check.refuse('doublesInto', 'doubles-into-itself', { plan: code })
  else if (!around.plan(into)) check.refuse('doublesInto', 'unknown-plan', { plan: into })
}
