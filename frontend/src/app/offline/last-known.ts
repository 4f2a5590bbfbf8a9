import type { Answer } from '../../api/client.ts'
import { mayRetry, networkProblem } from '../../api/problem.ts'
import { answers } from './road-kit.ts'

/** What the server said, now or the last time that it could be asked. */
export type Known<T> = {
  readonly value: T
  /** When it was said, milliseconds since 1970, where it is not from now. */
  readonly asOf: number | null
}

/** So long a driver waits for a network that pretends to be there, when there is something to show meanwhile. */
const PATIENCE_MS = 6_000

/** Asks, and keeps the answer; without a network the last answer under this key, with its moment (RND-05). */
export const lastKnown = async <T>(key: string, ask: () => Promise<Answer<T>>): Promise<Answer<Known<T>>> => {
  const kept = answers.find<T>(key, Date.now())
  const asked = ask().then((answer) => {
    if (answer.problem === null) answers.keep(key, answer.data, Date.now())
    return answer
  })
  const answer = kept === undefined ? await asked : await Promise.race([asked, tooLate<T>()])
  if (answer.problem === null) return { data: { value: answer.data, asOf: null }, problem: null }
  if (kept === undefined || !mayRetry(answer.problem)) return answer
  return { data: { value: kept.data, asOf: kept.at }, problem: null }
}

const tooLate = <T>(): Promise<Answer<T>> =>
  new Promise((resolve) => setTimeout(() => resolve({ data: null, problem: networkProblem }), PATIENCE_MS))
