import { parentPort, workerData } from 'node:worker_threads'
import { solveHere } from '../solver/solve-here.ts'
import type { ChainNews, ChainOrder } from './chain-messages.ts'

/** One chain on a thread of its own: solves what it was given, tells of improvements, and ends. */
const order = workerData as ChainOrder
const tell = (news: ChainNews): void => parentPort?.postMessage(news)

/** When a punctual budget began to run, by this thread's clock. */
const begunAt = ({ startedAt }: ChainOrder): { startedAt?: number } =>
  startedAt === null ? {} : { startedAt: startedAt - performance.timeOrigin }

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
