import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import type { RouteFigures } from './check-route.ts'

/** The cost of a sound plan by the objective's own words, counted from its routes. */
export const recountCost = (problem: Problem, plan: Plan, routes: readonly RouteFigures[]): number => {
  const { perSecond, perMetre, perSecondLate, balance } = problem.objective
  const seconds = sum(routes.map((route) => route.seconds))
  const longest = Math.max(0, ...routes.map((route) => route.seconds))
  return (
    perSecond * seconds +
    perMetre * sum(routes.map((route) => route.metres)) +
    sum(routes.map((route) => route.vehicle.fixedCost ?? 0)) +
    (perSecondLate ?? 0) * sum(routes.map((route) => route.lateSeconds)) +
    balance * (longest - seconds / problem.vehicles.length) +
    churnCost(problem, routes) +
    unservedCost(problem, plan)
  )
}

const unservedCost = (problem: Problem, plan: Plan): number => {
  const left = new Set(plan.unserved.map((unserved) => unserved.stop))
  const weights = problem.stops.filter((stop) => left.has(stop.id)).map((stop) => 1 + (stop.priority ?? 0))
  return problem.objective.unserved * sum(weights)
}

const churnCost = (problem: Problem, routes: readonly RouteFigures[]): number => {
  const { moved, reordered } = problem.objective
  const before = new Map<string, { vehicle: string; after: string }>()
  for (const { vehicle, stops } of problem.published ?? [])
    for (const [index, stop] of stops.entries()) before.set(stop, { vehicle, after: stops[index - 1] ?? '' })
  const costs = routes.flatMap(({ vehicle, stops }) =>
    stops.map((stop, index) => {
      const was = before.get(stop)
      if (!was) return 0
      if (was.vehicle !== vehicle.id) return moved
      return was.after === (stops[index - 1] ?? '') ? 0 : reordered
    }),
  )
  return sum(costs)
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)
