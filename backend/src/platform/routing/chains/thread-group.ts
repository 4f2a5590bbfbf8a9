import { Worker } from 'node:worker_threads'
import { ok, type Result, refused } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Solution, SolveRefusal } from '../solver/solve-here.ts'
import type { ChainNews, ChainOrder } from './chain-messages.ts'

type Answer = Result<Solution, SolveRefusal>

/** The threads of one search. `run` answers when all of them have; after `stop` only once none of them is left. */
export type ThreadGroup = {
  readonly flag: Int32Array
  readonly stop: () => void
  readonly run: (orders: readonly ChainOrder[], improved: (plan: Plan) => void) => Promise<Answer[]>
}

export const threadGroup = (): ThreadGroup => {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const running = new Set<Worker>()
  const stop = (): void => {
    Atomics.store(flag, 0, 1)
    for (const worker of running) void worker.terminate()
  }
  /** A thread that dies takes the others with it, and says so by rejecting: nobody has been given anything by then. */
  const run: ThreadGroup['run'] = async (orders, improved) => {
    const chains = orders.map((order) => runOne({ order, improved, flag, running }))
    for (const chain of chains) chain.catch(stop)
    const ended = await Promise.allSettled(chains)
    return ended.map((end) => {
      if (end.status === 'rejected') throw end.reason
      return end.value
    })
  }
  return { flag, stop, run }
}

type Chain = {
  readonly order: ChainOrder
  readonly improved: (plan: Plan) => void
  readonly flag: Int32Array
  readonly running: Set<Worker>
}

const runOne = ({ order, improved, flag, running }: Chain): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./chain-worker.ts', import.meta.url), { workerData: order })
    running.add(worker)
    const stopped = () => Atomics.load(flag, 0) !== 0
    const hear = hearing(improved, resolve)
    worker.on('message', (news: ChainNews) => {
      if (!stopped()) attempt(() => hear(news), reject)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      running.delete(worker)
      if (stopped()) resolve(refused({ kind: 'cancelled' }))
      else reject(new Error(`chain ended early with code ${code}`))
    })
  })

const hearing = (improved: Chain['improved'], resolve: (answer: Answer) => void) => (news: ChainNews) => {
  if (news.kind === 'improved') improved(news.plan)
  else resolve(news.kind === 'solved' ? ok(news.solution) : refused(news.refusal))
}

/** A listener that throws must not leave its search behind. */
const attempt = (act: () => void, failed: (error: unknown) => void): void => {
  try {
    act()
  } catch (error) {
    failed(error)
  }
}
