import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '#kernel/result'
import type { Problem } from '../problem/problem.ts'
import { type Solution, type SolveRefusal, solveHere } from '../solver/solve-here.ts'

export type BenchOrder = { readonly problem: Problem; readonly seconds: number; readonly seed: number }
export type BenchReport = Result<Solution, SolveRefusal>

/** One run on a fresh thread, for so many seconds of the thread's own time, so that a busy machine does not count. */
const { problem, seconds, seed } = workerData as BenchOrder

const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const report: BenchReport = solveHere(problem, { budgetMs: seconds * 1000, seed, now: threadMs })
parentPort?.postMessage(report)
