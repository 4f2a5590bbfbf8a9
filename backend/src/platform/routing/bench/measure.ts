import { checkPlan } from '../checker/check-plan.ts'
import { solveHere } from '../solver/solve-here.ts'
import type { BenchCase } from './read-folder.ts'

/** Means over the seeds: gap to the best known in percent, thousand iterations per second. */
export type Measured = {
  readonly gapPercent: number
  readonly kiloIterations: number
  readonly engine: string
  readonly verdict: string
}

/** Solves a case once per seed with so many seconds of this thread's time, and has each plan checked. */
export const measure = (
  { problem, scale, best }: BenchCase,
  seconds: number,
  seeds: readonly number[],
): Measured => {
  const runs = seeds.map((seed) => {
    const solved = solveHere(problem, { budgetMs: seconds * 1000, seed, now: threadMs })
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
  })
  return {
    gapPercent: mean(runs.map((run) => run.gap)),
    kiloIterations: mean(runs.map((run) => run.iterations)) / seconds / 1000,
    engine: runs[0]?.engine ?? '-',
    verdict: runs.find((run) => run.verdict !== 'ok')?.verdict ?? 'ok',
  }
}

export const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length

const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
