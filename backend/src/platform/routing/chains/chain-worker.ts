import { parentPort, workerData } from 'node:worker_threads'
import { solveHere } from '../solver/solve-here.ts'
import type { ChainNews, ChainOrder } from './chain-messages.ts'

/** One chain on a thread of its own: solves what it was given, tells of improvements, and ends. */
const order = workerData as ChainOrder
const tell = (news: ChainNews): void => parentPort?.postMessage(news)

/** A machine too busy to start a thread in time still searches this long. */
const leastSearchMs = 80

/** When a punctual budget began to run, by this thread's clock. */
const begunAt = ({ startedAt, budget }: ChainOrder): { startedAt?: number } => {
  if (startedAt === null || 'iterations' in budget) return {}
  const latest = performance.now() - Math.max(0, budget.budgetMs - leastSearchMs)
  return { startedAt: Math.max(latest, startedAt - performance.timeOrigin) }
}

const solved = solveHere(order.problem, {
  ...order.budget,
  seed: order.seed,
  ...(order.warmStart ? { warmStart: order.warmStart } : {}),
  ...begunAt(order),
  smooth: order.smooth,
  cancelled: () => Atomics.load(order.flag, 0) !== 0,
  ...(order.streams ? { onImprove: (plan) => tell({ kind: 'improved', plan }) } : {}),
})
tell(solved.ok ? { kind: 'solved', solution: solved.value } : { kind: 'refused', refusal: solved.refusal })
