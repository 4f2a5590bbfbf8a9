import { ok, type Result } from '#kernel/result'
import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { insertHere, type SolveRefusal, timeHere } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import { keepNames, withPublished } from './published-plan.ts'
import { type ChainOptions, solve } from './solve.ts'

/**
 * How much may change after a late change: `insert` moves nobody and takes milliseconds, `smooth` moves few and answers
 * within 0.3 s of the call, `re-plan` starts afresh within 10 s but keeps the old plan when it finds nothing better.
 */
export type Extent = 'insert' | 'smooth' | 're-plan'

export type ReplanOptions = Pick<ChainOptions, 'signal' | 'seed' | 'chains' | 'onImprove'> & {
  readonly budgetMs?: number
}

const smoothMs = 300
const replanMs = 10_000

/**
 * Answers the problem as it is now, starting from the plan as it was. Stops that are gone are left out, new ones come
 * in. Where the objective weighs moved or reordered stops, they are those that leave the published plan, which is the
 * plan as it was unless the problem has another; `smooth` weighs a move like half a minute of driving where the
 * objective says nothing, and `re-plan` at least gives equal vehicles their rounds back. The cost of the answer is
 * counted by the problem alone. RND-03.
 */
export const planAgain = async (
  problem: Problem,
  before: Plan,
  extent: Extent,
  options: ReplanOptions = {},
): Promise<Result<Plan, SolveRefusal>> => {
  const asked = withPublished(problem, before)
  if (extent === 'insert') return counted(problem, insertHere(asked, sequencesOf(before)))
  if (extent === 're-plan') return counted(problem, await planAfresh(asked, before, options))
  return counted(problem, await planSmoothly(asked, before, options))
}

/** What a thread takes to time its answer and hand it over, and then the calling thread to count it. */
const closingMs = (stops: number): number => 15 + Math.ceil(stops / 20)
const countingMs = (stops: number): number => 5 + Math.ceil(stops / 40)

/**
 * The best that was found in time, and never worse than moving nobody, which is tried while the thread starts. Where the
 * machine was too busy for the search to end, what it told of counts; its thread is then still ending.
 */
const planSmoothly = async (
  asked: Problem,
  before: Plan,
  { budgetMs = smoothMs, onImprove, signal, ...options }: ReplanOptions,
): Promise<Result<Plan, SolveRefusal>> => {
  const gentle = withGentleness(asked)
  const warmStart = sequencesOf(before)
  const stops = asked.stops.length
  const late = AbortSignal.timeout(Math.max(1, budgetMs - countingMs(stops)))
  const told: Plan[] = []
  const searching = solve(gentle, {
    ...options,
    budgetMs: Math.max(1, budgetMs - closingMs(stops)),
    punctual: true,
    warmStart,
    signal: signal ? AbortSignal.any([signal, late]) : late,
    onImprove: (plan) => {
      told[0] = plan
      onImprove?.(plan)
    },
  })
  const still = insertHere(gentle, warmStart)
  const inTime = await Promise.race([searching, whenAborted(late)])
  const solved = inTime ?? (signal?.aborted ? await searching : null)
  if (solved && !solved.ok) return solved
  if (!still.ok) return still
  const found = solved ? [solved.value.plan] : told
  return ok(found.reduce((best, plan) => (plan.cost < best.cost ? plan : best), still.value))
}

const whenAborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))

const planAfresh = async (
  problem: Problem,
  before: Plan,
  options: ReplanOptions,
): Promise<Result<Plan, SolveRefusal>> => {
  const solved = await solve(problem, { ...options, budgetMs: options.budgetMs ?? replanMs })
  if (!solved.ok) return solved
  const kept = insertHere(problem, sequencesOf(before))
  if (kept.ok && kept.value.cost < solved.value.plan.cost) return kept
  return timeHere(problem, keepNames(problem, before, sequencesOf(solved.value.plan)))
}

const gentleSeconds = 30
const metresPerSecond = 10

const withGentleness = (problem: Problem): Problem => {
  const { objective } = problem
  const weight = gentleSeconds * (objective.perSecond + metresPerSecond * objective.perMetre)
  return { ...problem, objective: { ...objective, moved: objective.moved || weight } }
}

/** The same order of stops, counted by the problem's own objective. */
const counted = (problem: Problem, found: Result<Plan, SolveRefusal>): Result<Plan, SolveRefusal> =>
  found.ok ? timeHere(problem, sequencesOf(found.value)) : found
