import { ok, type Result } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { insertHere, type SolveRefusal, timeHere } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import { keepNames, withPublished } from './published-plan.ts'
import { type ChainOptions, solve } from './solve.ts'

/**
 * How much may change after a late change: `insert` moves nobody and takes milliseconds, `smooth` moves few and answers
 * 0.3 s after the call, `re-plan` starts afresh within 10 s but keeps the old plan when it finds nothing better.
 */
export type Extent = 'insert' | 'smooth' | 're-plan'

export type ReplanOptions = Pick<ChainOptions, 'signal' | 'seed' | 'chains' | 'onImprove'> & {
  readonly budgetMs?: number
}

const smoothMs = 300
const replanMs = 10_000
/** What timing the answer and handing it over take at most. */
const closingMs = 25

/**
 * Answers the problem as it is now, starting from the plan as it was. Stops that are gone are left out, new ones come
 * in. Where the objective weighs moved or reordered stops, they are those that leave the published plan, which is the
 * plan as it was unless the problem has another; `smooth` weighs a move like half a minute of driving where the
 * objective says nothing, and `re-plan` at least gives equal vehicles their rounds back. The cost of the answer is
 * counted by the problem alone. RND-03.
 */
export const planAgain = async (
  problem: Problem,
  before: Plan,
  extent: Extent,
  options: ReplanOptions = {},
): Promise<Result<Plan, SolveRefusal>> => {
  const asked = withPublished(problem, before)
  if (extent === 'insert') return counted(problem, insertHere(asked, sequencesOf(before)))
  if (extent === 're-plan') return counted(problem, await planAfresh(asked, before, options))
  const gentle = withGentleness(asked)
  const solved = await solve(gentle, {
    ...options,
    budgetMs: (options.budgetMs ?? smoothMs) - closingMs,
    punctual: true,
    warmStart: sequencesOf(before),
  })
  return counted(problem, solved.ok ? ok(solved.value.plan) : solved)
}

const planAfresh = async (
  problem: Problem,
  before: Plan,
  options: ReplanOptions,
): Promise<Result<Plan, SolveRefusal>> => {
  const solved = await solve(problem, { ...options, budgetMs: options.budgetMs ?? replanMs })
  if (!solved.ok) return solved
  const kept = insertHere(problem, sequencesOf(before))
  if (kept.ok && kept.value.cost < solved.value.plan.cost) return kept
  return timeHere(problem, keepNames(problem, before, sequencesOf(solved.value.plan)))
}

const gentleSeconds = 30
const metresPerSecond = 10

const withGentleness = (problem: Problem): Problem => {
  const { objective } = problem
  const weight = gentleSeconds * (objective.perSecond + metresPerSecond * objective.perMetre)
  return { ...problem, objective: { ...objective, moved: objective.moved || weight } }
}

/** The same order of stops, counted by the problem's own objective. */
const counted = (problem: Problem, found: Result<Plan, SolveRefusal>): Result<Plan, SolveRefusal> =>
  found.ok ? timeHere(problem, sequencesOf(found.value)) : found
