import { checking, type InvalidInput } from '#kernel/fields'
import { cents, type Money, split } from '#kernel/money'
import { ok, type Result, refused } from '#kernel/result'
import { type PlanSurroundings, readDetails } from './check-plan.ts'
import type { Plan, PlanDetails } from './plan.ts'
import type { CodeTaken } from './product-lifecycle.ts'

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

/** The plan's price for the members of a category; '' is none (MEM-02). */
export const priceFor = (plan: Pick<Plan, 'priceCents' | 'prices'>, category: string): Money =>
  plan.prices.find((one) => one.category === category)?.priceCents ?? plan.priceCents

/**
 * What that many deliveries cost a member of the category. A plan with a number of deliveries shares its price over
 * them to the cent, the first ones carrying the remainder; a plan without one has the price of each (SUB-01).
 */
export const priceOf = (
  plan: Pick<Plan, 'priceCents' | 'prices' | 'deliveries'>,
  deliveries: number,
  category = '',
): Money => {
  const price = priceFor(plan, category)
  if (plan.deliveries === 0) return cents(price * deliveries)
  const whole = Math.floor(deliveries / plan.deliveries)
  const rest = split(price, plan.deliveries).slice(0, deliveries % plan.deliveries)
  return cents(rest.reduce((total, part) => total + part, price * whole))
}
