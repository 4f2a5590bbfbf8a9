import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem, Sequence } from '../problem/problem.ts'
import type { ProblemRefusal } from '../problem/refusal.ts'
import { validateProblem } from '../problem/validate.ts'
import { type Budget, searchClock, type Timepiece, wallTime } from './clock.ts'
import { reduceProblem } from './fast/reduce.ts'
import { runFast } from './fast/run.ts'
import { type FrozenRefusal, findFrozenFault } from './general/frozen-fault.ts'
import { compileModel } from './general/model.ts'
import { planOf } from './general/plan-of.ts'
import { insertOnly, runGeneral } from './general/run.ts'
import { bindScales, type Scales } from './general/weigh.ts'
import { capacityCooling, coldStartHeat, warmStartHeat } from './heat.ts'
import type { RunSetting } from './run-setting.ts'
import { type Tours, toursFrom } from './tours.ts'

export type SolveRefusal = ProblemRefusal | FrozenRefusal | (Refusal & { readonly kind: 'cancelled' })

/**
 * `warmStart` is where to begin; with `smooth` the search stays close to it. `cancelled` is asked every 64 iterations;
 * `onImprove` gets new best plans at most every `improveEveryMs`.
 */
export type SolveOptions = Budget & {
  readonly seed?: number
  readonly warmStart?: readonly Sequence[]
  readonly smooth?: boolean
  readonly cancelled?: () => boolean
  readonly onImprove?: (plan: Plan) => void
  readonly now?: Timepiece
  /** When the budget began to run, by `now`; at the call unless it is said. */
  readonly startedAt?: number
}

/** What a search has found, and how long it looked. */
export type Solution = {
  readonly plan: Plan
  readonly iterations: number
  readonly engine: 'fast' | 'general'
}

const improveEveryMs = 100

/**
 * Solves a problem on the calling thread. For the same problem, seed and `iterations` the answer is the same on every
 * machine. Stops that cannot be served are in the plan with their reasons. RND-03.
 */
export const solveHere = (problem: Problem, options: SolveOptions): Result<Solution, SolveRefusal> => {
  const { now = wallTime, cancelled = () => false } = options
  const { startedAt = now() } = options
  const prepared = prepare(problem)
  if (!prepared.ok) return prepared
  const scales = prepared.value
  const { m } = scales
  const improvements = tellingOf(scales, options, now)
  const clock = searchClock({ budget: options, now, startedAt, cancelled, looked: improvements.tell })
  const warm = options.warmStart ? toursFrom(m, options.warmStart) : null
  const core = reduceProblem(m)
  const cooling = core && !core.timed ? capacityCooling(core.n) : undefined
  const iterationsPerStop = expectedIterations(options) / m.units
  const cold = coldStartHeat(iterationsPerStop, m.fleet, cooling)
  const setting: RunSetting = {
    seed: options.seed ?? 1,
    clock,
    heat: warm && options.smooth !== false ? warmStartHeat : cold,
    warm,
    iterationsPerStop,
    onBest: improvements.note,
  }
  const tours = core ? runFast(core, setting) : runGeneral(scales, setting)
  if (cancelled()) return refused({ kind: 'cancelled' })
  return ok({ plan: planOf(scales, tours), iterations: clock.iterations, engine: core ? 'fast' : 'general' })
}

/**
 * Puts stops that are in no sequence at their cheapest places without moving anyone else: milliseconds. What fits
 * nowhere stays unserved, with its reason.
 */
export const insertHere = (problem: Problem, warmStart: readonly Sequence[]): Result<Plan, SolveRefusal> => {
  const prepared = prepare(problem)
  if (!prepared.ok) return prepared
  const scales = prepared.value
  return ok(planOf(scales, insertOnly(scales, toursFrom(scales.m, warmStart), 1, 8)))
}

/** Times sequences that can be driven just as they stand, and counts them by the problem's objective. */
export const timeHere = (problem: Problem, sequences: readonly Sequence[]): Result<Plan, SolveRefusal> => {
  const prepared = prepare(problem)
  return prepared.ok ? ok(planOf(prepared.value, toursFrom(prepared.value.m, sequences))) : prepared
}

const prepare = (problem: Problem): Result<Scales, SolveRefusal> => {
  const valid = validateProblem(problem)
  if (!valid.ok) return valid
  const scales = bindScales(compileModel(problem))
  const fault = findFrozenFault(scales)
  return fault ? refused(fault) : ok(scales)
}

/** A thread does some 150 iterations in a millisecond; only the temperature depends on it. */
const expectedIterations = (budget: Budget): number =>
  'iterations' in budget ? budget.iterations : budget.budgetMs * 150

/** Tells of improvements, the newest ten times a second at most: none is kept back for long. */
const tellingOf = (scales: Scales, { onImprove }: SolveOptions, now: Timepiece) => {
  let last = Number.NEGATIVE_INFINITY
  let untold: (() => Tours) | null = null
  return {
    note: (tours: () => Tours): void => {
      untold = tours
    },
    tell: (): void => {
      if (!untold || !onImprove || now() - last < improveEveryMs) return
      last = now()
      onImprove(planOf(scales, untold()))
      untold = null
    },
  }
}
