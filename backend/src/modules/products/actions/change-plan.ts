import type { InvalidInput } from '#kernel/fields'
import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { PlanSurroundings } from '../domain/check-plan.ts'
import type { Plan, PlanDetails } from '../domain/plan.ts'
import {
  changePlan as changed,
  createPlan,
  reinstatePlan as reinstated,
  retirePlan as retired,
} from '../domain/plan-lifecycle.ts'
import type { CodeTaken } from '../domain/product-lifecycle.ts'
import { PRODUCTS_FAMILY } from '../family.ts'
import type { Edit, ProductNeeds, ProductNotFound } from './needs.ts'

/** Puts a plan on offer under a code of the garden's choosing. (SUB-01) */
export const addPlan = async (
  needs: ProductNeeds,
  draft: PlanDetails & { readonly code: string },
): Promise<Result<Plan, InvalidInput | CodeTaken | Conflict>> => {
  const plan = createPlan(draft.code, draft, await around(needs, undefined))
  if (!plan.ok) return plan
  const { code, name, priceCents, deliveries } = plan.value
  return needs.commit({
    writes: [needs.products.insertPlan(plan.value)],
    facts: [{ kind: 'plan-added', subject: `plan ${code}`, figures: { name, priceCents, deliveries } }],
    touches: [PRODUCTS_FAMILY],
    result: plan.value,
  })
}

/** Gives a plan other details; running subscriptions keep what they agreed. (SUB-01) */
export const changePlan = async (needs: ProductNeeds, edit: PlanDetails & Edit) => {
  const kept = (await needs.products.catalogue()).plan(edit.code)
  const surroundings = await around(needs, kept)
  return editPlan(needs, edit, 'plan-changed', (plan) => changed(plan, edit, surroundings))
}

/** Takes a plan off offer; running subscriptions go on. */
export const retirePlan = (needs: ProductNeeds, edit: Edit) =>
  editPlan(needs, edit, 'plan-retired', (plan) => ok(retired(plan)))

/** Puts a retired plan back on offer. */
export const reinstatePlan = (needs: ProductNeeds, edit: Edit) =>
  editPlan(needs, edit, 'plan-reinstated', (plan) => ok(reinstated(plan)))

/** What a plan may name: any plan, and the products, depots and categories in use or those it has. */
const around = async (needs: ProductNeeds, kept: Plan | undefined): Promise<PlanSurroundings> => {
  const [catalogue, offered] = await Promise.all([needs.products.catalogue(), needs.planOffers()])
  const priced = kept?.prices.map(({ category }) => category)
  return {
    hasProduct: (code) => code === kept?.product || catalogue.product(code)?.archived === false,
    hasDepot: (code) => kept?.depots.includes(code) || offered.hasDepot(code),
    hasCategory: (code) =>
      kept?.categories.includes(code) || priced?.includes(code) || offered.hasCategory(code),
    plan: catalogue.plan,
  }
}

const editPlan = async <R extends Refusal = never>(
  needs: ProductNeeds,
  edit: Edit,
  fact: string,
  decide: (plan: Plan) => Result<Plan, R>,
): Promise<Result<Plan, R | Conflict | ProductNotFound>> => {
  const plan = (await needs.products.catalogue()).plan(edit.code)
  if (!plan) return refused({ kind: 'not-found', subject: `plan ${edit.code}` })
  const next = decide(plan)
  if (!next.ok || next.value === plan) return next
  const saved = { ...next.value, version: edit.version + 1 }
  return needs.commit({
    writes: [needs.products.replacePlan(saved, edit.version)],
    facts: [
      {
        kind: fact,
        subject: `plan ${saved.code}`,
        figures: { name: saved.name, priceCents: saved.priceCents },
      },
    ],
    touches: [PRODUCTS_FAMILY],
    result: saved,
  })
}
