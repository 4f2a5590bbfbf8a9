import { ok, type Result, refused } from '#kernel/result'
import type { OutsideRefusal } from '../refusal.ts'
import { attemptsMax, rest, type Sent, type SpokeLine } from './client.ts'

/** Something to be brought about exactly once on a server without idempotency keys; null means not there, or lost. */
export type Deed<T> = {
  readonly step: string
  /** Looks whether it is there already. */
  readonly find: () => Promise<Result<T | null, OutsideRefusal>>
  /** Asks for it; null when the answer is lost. */
  readonly make: () => Promise<Result<T | null, OutsideRefusal>>
}

/**
 * Brings something about once: looks first, asks, and when the answer is lost looks again before asking anew. What an
 * earlier run left behind is found and used. Attempts are bounded.
 */
export const makeOnce = async <T>(line: SpokeLine, deed: Deed<T>): Promise<Result<T, OutsideRefusal>> => {
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const there = await lookThenMake(deed)
    if (!there.ok) return there
    if (there.value !== null) return ok(there.value)
    const rested = await rest(line, deed.step, attempt)
    if (!rested.ok) return rested
  }
  return refused({ kind: 'optimiser-unreachable', step: deed.step, attempts: attemptsMax })
}

const lookThenMake = async <T>({ find, make }: Deed<T>): Promise<Result<T | null, OutsideRefusal>> => {
  const found = await find()
  return found.ok && found.value === null ? make() : found
}

/** Reads what was sent as the thing it should be; null when the answer is lost. */
export const readSent = <T>(
  step: string,
  sent: Sent,
  readBody: (body: unknown) => T | null,
): Result<T | null, OutsideRefusal> => {
  if (sent.kind === 'refused') return refused(sent.refusal)
  if (sent.kind === 'lost') return ok(null)
  const value = readBody(sent.body)
  return value === null ? refused({ kind: 'optimiser-nonsense', step }) : ok(value)
}
