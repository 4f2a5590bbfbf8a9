import { ok, type Result, refused } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem, Sequence, TravelMatrix } from '../problem/problem.ts'
import { validateProblem } from '../problem/validate.ts'
import type { Budget } from '../solver/clock.ts'
import type { Solution, SolveRefusal } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import type { ChainOrder } from './chain-messages.ts'
import { type ThreadGroup, threadGroup } from './thread-group.ts'

/**
 * `chains` searches run side by side, each on its own thread and with its own seed (default 1). After half of the
 * budget the best plan found is where all of them go on. `signal` stops everything within milliseconds. With `punctual`
 * a budget of time counts from the call, so that starting threads takes from the search, and no thread is started twice.
 */
export type ChainOptions = Budget & {
  readonly seed?: number
  readonly chains?: number
  readonly warmStart?: readonly Sequence[]
  readonly smooth?: boolean
  readonly punctual?: boolean
  readonly signal?: AbortSignal
  readonly onImprove?: (plan: Plan) => void
}

/**
 * Solves a problem off the calling thread, which stays free. The answer is the best of all chains, the same for the
 * same seed, chains and `iterations`; `onImprove` sees every plan that is better than those before it. A cancelled
 * search answers `cancelled` and leaves nothing behind. RND-03.
 */
export const solve = async (
  problem: Problem,
  options: ChainOptions,
): Promise<Result<Solution, SolveRefusal>> => {
  const valid = validateProblem(problem)
  if (!valid.ok) return valid
  if (options.signal?.aborted) return refused({ kind: 'cancelled' })
  const threads = threadGroup()
  options.signal?.addEventListener('abort', threads.stop, { once: true })
  try {
    return await runChains({ ...problem, matrix: sharedMatrix(problem.matrix) }, options, threads)
  } finally {
    options.signal?.removeEventListener('abort', threads.stop)
  }
}

const runChains = async (
  problem: Problem,
  options: ChainOptions,
  threads: ThreadGroup,
): Promise<Result<Solution, SolveRefusal>> => {
  const chains = Math.max(1, options.chains ?? 1)
  const improved = onlyBetter(options.onImprove)
  const streams = options.onImprove !== undefined
  const called = options.punctual ? epochNow() : null
  const orders = (budget: Budget, warmStart: readonly Sequence[] | null, smooth: boolean): ChainOrder[] =>
    Array.from({ length: chains }, (_, i) => ({
      problem,
      budget,
      startedAt: called,
      seed: (options.seed ?? 1) + i * 7919,
      warmStart,
      smooth,
      streams,
      flag: threads.flag,
    }))
  const given = options.warmStart ?? null
  const smooth = options.smooth !== false
  if (chains === 1 || called !== null)
    return bestOf(await threads.run(orders(budgetOf(options, 1), given, smooth), improved))
  const half = budgetOf(options, 0.5)
  const first = bestOf(await threads.run(orders(half, given, smooth), improved))
  if (!first.ok) return first
  const second = bestOf(await threads.run(orders(half, sequencesOf(first.value.plan), true), improved))
  return second.ok ? better(first.value, second.value) : second
}

/** Threads have clocks that begin with them; this one they share. */
const epochNow = (): number => performance.timeOrigin + performance.now()

const budgetOf = (budget: Budget, share: number): Budget =>
  'iterations' in budget
    ? { iterations: Math.max(1, Math.floor(budget.iterations * share)) }
    : { budgetMs: budget.budgetMs * share }

const better = (a: Solution, b: Solution): Result<Solution, SolveRefusal> => {
  const best = b.plan.cost < a.plan.cost ? b : a
  return ok({ ...best, iterations: a.iterations + b.iterations })
}

const bestOf = (answers: readonly Result<Solution, SolveRefusal>[]): Result<Solution, SolveRefusal> =>
  answers.reduce((best, answer) => {
    if (!best.ok || !answer.ok) return best.ok ? answer : best
    return better(best.value, answer.value)
  })

const onlyBetter = (onImprove: ((plan: Plan) => void) | undefined) => {
  let best = Number.POSITIVE_INFINITY
  return (plan: Plan): void => {
    if (plan.cost >= best) return
    best = plan.cost
    onImprove?.(plan)
  }
}

/** Copies a matrix into shared memory, unless it already lies there. */
const sharedMatrix = ({ size, seconds, metres }: TravelMatrix): TravelMatrix => {
  const sharedSeconds = shared(seconds)
  return { size, seconds: sharedSeconds, metres: metres === seconds ? sharedSeconds : shared(metres) }
}

const shared = (cells: Int32Array): Int32Array => {
  if (cells.buffer instanceof SharedArrayBuffer) return cells
  const copy = new Int32Array(new SharedArrayBuffer(cells.byteLength))
  copy.set(cells)
  return copy
}
