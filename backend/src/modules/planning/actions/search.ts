import { ok, type Result, refused } from '#kernel/result'
import type { Plan, Problem, Sequence, SolveRefusal, Unserved } from '#platform/routing'
import type { Proposal, ServiceFailure } from '../domain/proposal.ts'
import type { Wishes } from '../domain/wishes.ts'
import type { PlanningNeeds } from './needs.ts'
import { looseProblem, openProblem, ordersOf, type Saved, type Searched } from './problems.ts'
import { publishedOrders, weighingChurn, withoutChurn } from './published.ts'
import { failureOf, orderService } from './services.ts'

/** The orders found, of every round, and what no vehicle takes within its limits. */
export interface Found {
  readonly orders: readonly Sequence[]
  readonly unserved: readonly Unserved[]
  readonly optimiser: Proposal['optimiser']
  readonly failures: readonly ServiceFailure[]
}

type Needs = Pick<PlanningNeeds, 'routePlanner' | 'planning' | 'seal'>

/**
 * Searches better orders. Stops that no vehicle takes within its limits are driven all the same, by the round they
 * were on, at the place where they cost least. Every plan was judged by the checker.
 */
export const searchOrders = async (needs: Needs, asked: Searched): Promise<Result<Found, SolveRefusal>> => {
  const { question, wishes } = asked
  const open = weighingChurn(openProblem(needs, asked), await publishedOrders(needs, question))
  const fleet = new Set(open.vehicles.map(({ id }) => id))
  const late = lateStops(asked)
  const present = question.orders
    .filter(({ vehicle }) => fleet.has(vehicle))
    .map(({ vehicle, stops }) => ({ vehicle, stops: stops.filter((stop) => !late.has(stop)) }))
  const before = needs.routePlanner.inspectSequences(open, present)
  if (!before.ok) return before
  const tight = await tightPlan(needs, asked, open, before.value.plan)
  if (!tight.ok) return tight
  const { plan, optimiser, failures } = tight.value
  const kept = question.orders.filter(({ vehicle }) => !fleet.has(vehicle))
  const found = { unserved: plan.unserved, optimiser, failures }
  if (plan.unserved.length === 0) return ok({ ...found, orders: [...kept, ...ordersOf(plan, open)] })
  const loose = looseProblem(open, plan, question)
  const from = wishes.exchange || optimiser !== 'own' ? plan : before.value.plan
  const extent = optimiser === 'own' ? wishes.extent : 'insert'
  const whole = await ownPlan(needs, { ...asked, improved: undefined }, loose, { from, extent })
  return whole.ok ? ok({ ...found, orders: [...kept, ...ordersOf(whole.value, loose)] }) : whole
}

/** What came late is not in the order yet, so that inserting puts it where it costs least. */
const lateStops = ({ ground, question, wishes }: Searched): ReadonlySet<string> => {
  if (wishes.extent === 're-plan') return new Set()
  const homes = [...question.visits.values()].filter(({ depot }) => ground.newHomes.has(depot))
  return new Set(homes.map(({ id }) => id))
}

/** How long our own engine looks. */
export const budgetOf = (
  { budgetMs }: Pick<PlanningNeeds['routePlanner'], 'budgetMs'>,
  { effort }: Pick<Wishes, 'effort'>,
): number => (effort === 'thorough' ? budgetMs * 10 : budgetMs)

interface Tight {
  readonly plan: Plan
  readonly optimiser: Proposal['optimiser']
  readonly failures: readonly ServiceFailure[]
}

/** Small changes are our own engine's; a new plan is whoever's is set, and ours where that one is of no use. */
const tightPlan = async (
  needs: Needs,
  asked: Searched,
  problem: Problem,
  from: Plan,
): Promise<Result<Tight, SolveRefusal>> => {
  const outside = await outsidePlan(needs, asked, problem)
  if (outside?.plan?.ok) return ok({ plan: outside.plan.value, optimiser: outside.name, failures: [] })
  if (asked.signal?.aborted) return refused({ kind: 'cancelled' })
  const own = await ownPlan(needs, asked, problem, { from, extent: asked.wishes.extent })
  return own.ok ? ok({ plan: own.value, optimiser: 'own', failures: outside?.failures ?? [] }) : own
}

interface OutsidePlan {
  readonly name: 'vroom' | 'spoke'
  readonly plan: Result<Plan> | undefined
  readonly failures: readonly ServiceFailure[]
}

const outsidePlan = async (
  needs: Needs,
  { ground, wishes, signal }: Searched,
  problem: Problem,
): Promise<OutsidePlan | undefined> => {
  if (wishes.extent !== 're-plan') return undefined
  const { service, failure } = await orderService(needs)
  if (failure) return { name: 'spoke', plan: undefined, failures: [failure] }
  const outside = needs.routePlanner.outside(service, ground.day)
  if (!outside) return undefined
  const { name, optimise } = outside
  const calm = withoutChurn(problem)
  const plan = await optimise(calm, signal)
  if (plan.ok) judge(needs, calm, plan.value)
  return { name, plan, failures: plan.ok ? [] : [failureOf(name, plan.refusal)] }
}

const ownPlan = async (
  needs: Needs,
  { wishes, signal, improved }: Searched,
  problem: Problem,
  { from, extent }: { readonly from: Plan; readonly extent: Wishes['extent'] },
): Promise<Result<Plan, SolveRefusal>> => {
  const { routePlanner } = needs
  const planned = await routePlanner.planAgain(problem, from, extent, {
    chains: routePlanner.chains,
    ...(extent === 're-plan' ? { budgetMs: budgetOf(routePlanner, wishes) } : {}),
    ...(signal ? { signal } : {}),
    ...(improved ? { onImprove: (plan) => tellSaved(improved, from, plan) } : {}),
  })
  if (planned.ok) judge(needs, problem, planned.value)
  return planned
}

/** A plan that breaks a rule of ours is nobody's fault but ours: nothing of it is used. */
const judge = ({ routePlanner }: Needs, problem: Problem, plan: Plan): void => {
  const verdict = routePlanner.checkPlan(problem, plan)
  if (!verdict.sound) throw new Error(`An unsound plan: ${JSON.stringify(verdict.violations.slice(0, 5))}`)
}

/** A plan that leaves stops out saves what it does not drive: that is no saving. */
const tellSaved = (improved: (saved: Saved) => void, from: Plan, { routes, unserved }: Plan): void => {
  if (unserved.length > 0) return
  const sum = (of: 'metres' | 'seconds', plan: Pick<Plan, 'routes'>) =>
    plan.routes.reduce((total, route) => total + route[of], 0)
  improved({
    metres: sum('metres', from) - sum('metres', { routes }),
    minutes: Math.round((sum('seconds', from) - sum('seconds', { routes })) / 60),
  })
}
