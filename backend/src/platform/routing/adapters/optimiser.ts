import type { Result } from '#kernel/result'
import { type ChainOptions, solve } from '../chains/solve.ts'
import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { judged } from './judge.ts'
import type { OptimiserRefusal } from './refusal.ts'

/** Budget, seed, chains and warm start are for our own engine; every optimiser heeds `signal`. */
export type OptimiseOptions = ChainOptions

/**
 * The one port for whoever plans: a problem in, a plan that has passed the checker out, or a refusal with its figures.
 * No optimiser drops a constraint in silence: what it cannot express it names. RND-03.
 */
export type Optimiser = (
  problem: Problem,
  options: OptimiseOptions,
) => Promise<Result<Plan, OptimiserRefusal>>

/** Our own engine, the default: no network, no account, every constraint. */
export const ownOptimiser: Optimiser = async (problem, options) => {
  const solved = await solve(problem, options)
  return solved.ok ? judged(problem, solved.value.plan) : solved
}
