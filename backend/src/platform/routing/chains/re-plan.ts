import { ok, type Result } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { insertHere, type SolveRefusal } from '../solver/solve-here.ts'
import { reloadMark, sequencesOf } from '../solver/tours.ts'
import { type ChainOptions, solve } from './solve.ts'

/**
 * How much may change after a late change: `insert` moves nobody and takes milliseconds, `smooth` moves few within
 * 0.3 s, `re-plan` starts afresh within 10 s but keeps the old plan when it finds nothing better.
 */
export type Extent = 'insert' | 'smooth' | 're-plan'

export type ReplanOptions = Pick<ChainOptions, 'signal' | 'seed' | 'chains' | 'onImprove'> & {
  readonly budgetMs?: number
}

const smoothMs = 300
const replanMs = 10_000

/**
 * Answers the problem as it is now, starting from the plan as it was. Stops that are gone are left out, new ones come
 * in; moving a stop counts as the objective says, or like two minutes of driving when it says nothing.
 */
export const planAgain = async (
  problem: Problem,
  before: Plan,
  extent: Extent,
  options: ReplanOptions = {},
): Promise<Result<Plan, SolveRefusal>> => {
  const warmStart = sequencesOf(before)
  if (extent === 'insert') return insertHere(problem, warmStart)
  if (extent === 'smooth') {
    const gentle = withChurn(problem, before)
    const solved = await solve(gentle, { ...options, budgetMs: options.budgetMs ?? smoothMs, warmStart })
    return solved.ok ? repriced(problem, solved.value.plan) : solved
  }
  const solved = await solve(problem, { ...options, budgetMs: options.budgetMs ?? replanMs })
  if (!solved.ok) return solved
  const kept = insertHere(problem, warmStart)
  return kept.ok && kept.value.cost < solved.value.plan.cost ? kept : ok(solved.value.plan)
}

const gentleSeconds = 120

const withChurn = (problem: Problem, before: Plan): Problem => {
  const { objective } = problem
  const weight = gentleSeconds * (objective.perSecond > 0 ? objective.perSecond : 10 * objective.perMetre)
  const known = new Set(problem.stops.map((stop) => stop.id))
  const published = sequencesOf(before).map(({ vehicle, stops }) => ({
    vehicle,
    stops: stops.filter((stop) => stop !== reloadMark && known.has(stop)),
  }))
  const fleet = new Set(problem.vehicles.map((vehicle) => vehicle.id))
  return {
    ...problem,
    published: problem.published ?? published.filter(({ vehicle }) => fleet.has(vehicle)),
    objective: { ...objective, moved: objective.moved || weight },
  }
}

/** The same order of stops, counted by the problem's own objective. */
const repriced = (problem: Problem, plan: Plan): Result<Plan, SolveRefusal> =>
  insertHere(problem, sequencesOf(plan))
