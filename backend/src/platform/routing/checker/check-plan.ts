import type { Plan, Unserved } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { checkBlocks } from './check-blocks.ts'
import { checkRoute, type RouteFigures } from './check-route.ts'
import { recountCost } from './recount-cost.ts'
import type { Violation } from './violation.ts'

/** The checker's answer: the plan keeps every rule and costs what it says, or what is wrong, with figures. */
export type Verdict =
  | { readonly sound: true; readonly cost: number }
  | { readonly sound: false; readonly violations: readonly Violation[] }

/**
 * Judges a plan against its problem from the two alone, without the solver's code: every stop once, every rule of
 * every vehicle kept, every time possible, and the cost what the plan claims (to a millionth). RND-03.
 */
export const checkPlan = (problem: Problem, plan: Plan): Verdict => {
  const routes = plan.routes.map((route) => checkRoute(problem, route))
  const violations = [
    ...checkVisitedOnce(problem, plan),
    ...checkVehiclesOnce(plan),
    ...checkFrozenVehicles(problem, plan),
    ...routes.flatMap((route) => route.violations),
    ...checkBlocks(problem, plan),
  ]
  if (violations.length > 0) return { sound: false, violations }
  const figures = routes.flatMap((route) => (route.figures ? [route.figures] : []))
  return checkCost(problem, plan, figures)
}

const checkCost = (problem: Problem, plan: Plan, figures: readonly RouteFigures[]): Verdict => {
  const cost = recountCost(problem, plan, figures)
  if (near(cost, plan.cost)) return { sound: true, cost }
  return { sound: false, violations: [{ kind: 'cost-differs', claimed: plan.cost, counted: cost }] }
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

const checkVisitedOnce = (problem: Problem, plan: Plan): Violation[] => {
  const times = new Map<string, number>(problem.stops.map((stop) => [stop.id, 0]))
  const strangers: Violation[] = []
  for (const stop of namesIn(plan)) {
    const count = times.get(stop)
    if (count === undefined) strangers.push({ kind: 'unknown-stop', stop })
    else times.set(stop, count + 1)
  }
  const wrong = [...times].filter(([, count]) => count !== 1)
  return [...strangers, ...wrong.map(([stop, count]) => ({ kind: 'not-once', stop, times: count }) as const)]
}

const namesIn = (plan: Plan): string[] => [
  ...plan.unserved.map((left: Unserved) => left.stop),
  ...plan.routes.flatMap((route) => [
    ...route.frozen,
    ...route.visits.flatMap((visit) => (visit.kind === 'stop' ? [visit.stop] : [])),
  ]),
]

const checkVehiclesOnce = (plan: Plan): Violation[] => {
  const seen = new Set<string>()
  return plan.routes.flatMap(({ vehicle }) => {
    const twice = seen.has(vehicle)
    seen.add(vehicle)
    return twice ? [{ kind: 'vehicle-twice', vehicle } as const] : []
  })
}

/** A round that has started is in the plan, whatever remains of it. */
const checkFrozenVehicles = (problem: Problem, plan: Plan): Violation[] => {
  const present = new Set(plan.routes.map((route) => route.vehicle))
  return problem.vehicles
    .filter((vehicle) => vehicle.frozen && !present.has(vehicle.id))
    .map((vehicle) => ({ kind: 'frozen-prefix-changed', vehicle: vehicle.id }))
}
