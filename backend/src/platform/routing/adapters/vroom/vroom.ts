import { ok, type Result, refused } from '#kernel/result'
import type { Problem } from '../../problem/problem.ts'
import { validateProblem } from '../../problem/validate.ts'
import { planFrom } from '../judge.ts'
import type { Optimiser } from '../optimiser.ts'
import { type Outside, realOutside, signalWithin } from '../outside.ts'
import type { OptimiserRefusal } from '../refusal.ts'
import { beyondVroomIn } from '../unsupported.ts'
import { readVroomAnswer } from './answer.ts'
import { vroomRequest } from './request.ts'

/** `url` is where a vroom-express server takes its POST, `timeLimitMs` how long it may think in all (a minute). */
export type VroomSetting = { readonly url: string; readonly timeLimitMs?: number }

const timeLimitMsDefault = 60_000
const step = 'solve'

/**
 * An optimiser that asks a VROOM server (github.com/VROOM-Project/vroom, docs/API.md; vroom-express) and has its answer
 * timed, priced and checked by our own rules. One request, never repeated: whoever asks may ask again, nothing was
 * created. A matrix of n places takes about 12 n² bytes: the server's `limit` must allow for it. RND-03.
 */
export const vroomOptimiser =
  (setting: VroomSetting, outside: Pick<Outside, 'fetch'> = realOutside): Optimiser =>
  async (problem, signal) => {
    const valid = validateProblem(problem)
    if (!valid.ok) return valid
    const constraints = beyondVroomIn(problem)
    if (constraints.length > 0)
      return refused({ kind: 'not-supported-by-optimiser', optimiser: 'vroom', constraints })
    const body = await ask(setting, outside, problem, signal)
    if (!body.ok) return body
    const decision = readVroomAnswer(problem, body.value)
    return decision ? planFrom(problem, decision) : refused({ kind: 'optimiser-nonsense', step })
  }

const ask = async (
  setting: VroomSetting,
  { fetch }: Pick<Outside, 'fetch'>,
  problem: Problem,
  signal: AbortSignal | undefined,
): Promise<Result<unknown, OptimiserRefusal>> => {
  if (signal?.aborted) return refused({ kind: 'cancelled' })
  const limitMs = setting.timeLimitMs ?? timeLimitMsDefault
  const within = signalWithin(limitMs, signal)
  try {
    const response = await fetch(setting.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(vroomRequest(problem)),
      redirect: 'error',
      signal: within,
    })
    if (!response.ok) return refused({ kind: 'optimiser-refused', step, status: response.status })
    const text = await response.text()
    return ok(parsed(text))
  } catch {
    if (signal?.aborted) return refused({ kind: 'cancelled' })
    if (within.aborted) return refused({ kind: 'optimiser-timed-out', step, limitMs })
    return refused({ kind: 'optimiser-unreachable', step, attempts: 1 })
  }
}

/** What is not JSON is read as nothing. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
