import { mayRetry, type Problem } from '../api/problem.ts'
import type { NewOutcome } from '../api/types.ts'

/** Something that a driver has said and that the server does not know yet. */
export type Waiting = {
  /** Its idempotency key: sent again and again under it, it happens once. */
  readonly key: string
  readonly day: string
  readonly round: string
  readonly body: NewOutcome
  /** When it was said, milliseconds since 1970. */
  readonly at: number
  /** Why the server will not have it; it is kept until somebody has read this. */
  readonly refused?: Problem
}

export type Verdict = 'sent' | 'later' | 'refused'

const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 60_000

/** What an answer means for what waits: done, to be tried again, or never. */
export const verdictOn = (problem: Problem | null): Verdict => {
  if (problem === null) return 'sent'
  return mayRetry(problem) ? 'later' : 'refused'
}

/** How long to wait before the next attempt, after so many failures in a row. */
export const delayAfter = (failures: number): number =>
  Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, failures - 1))

/** Earlier words first; what was refused is not sent again. */
export const toSend = (waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.filter((one) => one.refused === undefined).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))

/** What was said last about a depot (or about one subscription at a home) and has not arrived yet. */
export const lastWord = (
  waiting: readonly Waiting[],
  day: string,
  round: string,
  target: { readonly depot: string } | { readonly subscription: number },
): Waiting | undefined =>
  toSend(waiting).findLast(
    (one) =>
      one.day === day &&
      one.round === round &&
      ('depot' in target
        ? one.body.depot === target.depot && one.body.subscription === undefined
        : one.body.subscription === target.subscription),
  )
