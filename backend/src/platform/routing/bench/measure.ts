import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { checkPlan } from '../checker/check-plan.ts'
import type { BenchOrder, BenchReport } from './bench-worker.ts'
import type { BenchCase } from './read-folder.ts'

/** Means over the seeds: gap to the best known in percent, thousand iterations per second. */
export type Measured = {
  readonly gapPercent: number
  readonly kiloIterations: number
  readonly engine: string
  readonly verdict: string
}

/** Solves a case once per seed, each on a thread of its own as the product does, and has each plan checked. */
export const measure = async (
  asked: BenchCase,
  seconds: number,
  seeds: readonly number[],
): Promise<Measured> => {
  const runs = []
  for (const seed of seeds) runs.push(await runOnce(asked, { seconds, seed }))
  return {
    gapPercent: mean(runs.map((run) => run.gap)),
    kiloIterations: mean(runs.map((run) => run.iterations)) / seconds / 1000,
    engine: runs[0]?.engine ?? '-',
    verdict: runs.find((run) => run.verdict !== 'ok')?.verdict ?? 'ok',
  }
}

const runOnce = async ({ problem, scale, best }: BenchCase, asked: Omit<BenchOrder, 'problem'>) => {
  const order: BenchOrder = { problem, ...asked }
  const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { workerData: order })
  const [solved] = (await once(worker, 'message')) as [BenchReport]
  if (!solved.ok)
    return { gap: Number.NaN, iterations: 0, engine: '-', verdict: solved.refusal.kind as string }
  const { plan, iterations, engine } = solved.value
  const verdict = checkPlan(problem, plan)
  return {
    gap: (plan.cost / scale / best - 1) * 100,
    iterations,
    engine,
    verdict: verdict.sound ? 'ok' : (verdict.violations[0]?.kind ?? 'unsound'),
  }
}

export const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length
