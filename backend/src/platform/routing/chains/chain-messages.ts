import type { Plan } from '../problem/plan.ts'
import type { Problem, Sequence } from '../problem/problem.ts'
import type { Budget } from '../solver/clock.ts'
import type { Solution, SolveRefusal } from '../solver/solve-here.ts'

/** What a chain is asked; the matrix inside lies in shared memory, `flag[0]` becomes 1 when it must stop. */
export type ChainOrder = {
  readonly problem: Problem
  readonly budget: Budget
  /** When the budget began to run (milliseconds of the epoch), or null: when the thread begins. */
  readonly startedAt: number | null
  readonly seed: number
  readonly warmStart: readonly Sequence[] | null
  readonly smooth: boolean
  readonly streams: boolean
  readonly flag: Int32Array
}

/** What a chain says: a better plan on the way, then once how it ended. */
export type ChainNews =
  | { readonly kind: 'improved'; readonly plan: Plan }
  | { readonly kind: 'solved'; readonly solution: Solution }
  | { readonly kind: 'refused'; readonly refusal: SolveRefusal }
