import { Worker } from 'node:worker_threads'
import { ok, type Result, refused } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem, Sequence, TravelMatrix } from '../problem/problem.ts'
import { validateProblem } from '../problem/validate.ts'
import type { Budget } from '../solver/clock.ts'
import type { Solution, SolveRefusal } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import type { ChainNews, ChainOrder } from './chain-messages.ts'

/**
 * `chains` searches run side by side, each on its own thread and with its own seed (default 1). After half of the
 * budget the best plan found is where all of them go on. `signal` stops everything within milliseconds.
 */
export type ChainOptions = Budget & {
  readonly seed?: number
  readonly chains?: number
  readonly warmStart?: readonly Sequence[]
  readonly smooth?: boolean
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
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const stop = () => Atomics.store(flag, 0, 1)
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await runChains({ ...problem, matrix: sharedMatrix(problem.matrix) }, options, flag)
  } finally {
    options.signal?.removeEventListener('abort', stop)
  }
}

const runChains = async (
  problem: Problem,
  options: ChainOptions,
  flag: Int32Array,
): Promise<Result<Solution, SolveRefusal>> => {
  const chains = Math.max(1, options.chains ?? 1)
  const improved = onlyBetter(options.onImprove)
  const streams = options.onImprove !== undefined
  const orders = (budget: Budget, warmStart: readonly Sequence[] | null, smooth: boolean): ChainOrder[] =>
    Array.from({ length: chains }, (_, i) => ({
      problem,
      budget,
      seed: (options.seed ?? 1) + i * 7919,
      warmStart,
      smooth,
      streams,
      flag,
    }))
  const given = options.warmStart ?? null
  const smooth = options.smooth !== false
  if (chains === 1) return bestOf(await runAll(orders(budgetOf(options, 1), given, smooth), improved))
  const half = budgetOf(options, 0.5)
  const first = bestOf(await runAll(orders(half, given, smooth), improved))
  if (!first.ok) return first
  const second = bestOf(await runAll(orders(half, sequencesOf(first.value.plan), true), improved))
  return second.ok ? better(first.value, second.value) : second
}

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

const runAll = (
  orders: readonly ChainOrder[],
  improved: (plan: Plan) => void,
): Promise<Result<Solution, SolveRefusal>[]> => Promise.all(orders.map((order) => runOne(order, improved)))

/** A thread that dies says so by rejecting; nobody has been given anything by then. */
const runOne = (order: ChainOrder, improved: (plan: Plan) => void): Promise<Result<Solution, SolveRefusal>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./chain-worker.ts', import.meta.url), { workerData: order })
    worker.on('message', (news: ChainNews) => {
      if (news.kind === 'improved') improved(news.plan)
      else resolve(news.kind === 'solved' ? ok(news.solution) : refused(news.refusal))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`chain ended early with code ${code}`)))
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
