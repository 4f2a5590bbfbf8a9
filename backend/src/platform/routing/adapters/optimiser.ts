import type { Result } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import type { OptimiserRefusal } from './refusal.ts'

/**
 * The port of the optimisers outside: a problem in, a plan that has passed the checker out, or a refusal with its figures.
 * No optimiser drops a constraint in silence: what it cannot express it names. RND-03.
 */
export type Optimiser = (problem: Problem, signal?: AbortSignal) => Promise<Result<Plan, OptimiserRefusal>>
