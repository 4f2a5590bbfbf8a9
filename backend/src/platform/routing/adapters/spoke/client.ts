import { ok, type Result, refused } from '#kernel/result'
import { type Outside, signalWithin } from '../outside.ts'
import type { OutsideRefusal } from '../refusal.ts'
import type { Pace, Toll } from './pace.ts'

/** How we speak to one Spoke account during one optimisation. */
export type SpokeLine = {
  readonly outside: Outside
  readonly pace: Pace
  readonly url: string
  /** The value of the header: it is sent and nothing else is done with it. */
  readonly authorization: string
  readonly signal: AbortSignal | undefined
  readonly startedAt: number
  readonly limitMs: number
}

/** `step` names the request in refusals, `stops` is how many an import carries. */
export type SpokeRequest = {
  readonly step: string
  readonly toll: Toll
  readonly path: string
  readonly body?: unknown
  readonly stops?: number
}

/** An answer, or `lost`: the request may have been carried out and nobody knows. */
export type Sent =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly refusal: OutsideRefusal }

export const attemptsMax = 6
const requestMs = 30_000
const firstPauseMs = 500
const longestPauseMs = 30_000

/** Reads until an answer comes: a read that is lost can be asked again. Attempts are bounded. */
export const read = async (
  line: SpokeLine,
  request: SpokeRequest,
): Promise<Result<unknown, OutsideRefusal>> => {
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const sent = await sendOnce(line, request)
    if (sent.kind === 'answered') return ok(sent.body)
    if (sent.kind === 'refused') return refused(sent.refusal)
    const rested = await rest(line, request.step, attempt)
    if (!rested.ok) return rested
  }
  return refused({ kind: 'optimiser-unreachable', step: request.step, attempts: attemptsMax })
}

/**
 * Sends one request within the limits. A 429 was not carried out, so it is sent again after a pause that doubles, with
 * jitter; a broken connection or a 5xx is `lost`, and what to do about it is for the caller to know.
 */
export const sendOnce = async (line: SpokeLine, request: SpokeRequest): Promise<Sent> => {
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const free = await takeTurn(line, request)
    if (!free.ok) return { kind: 'refused', refusal: free.refusal }
    const status = await fetchOnce(line, request)
    if (status.kind !== 'busy') return status
    const rested = await rest(line, request.step, attempt)
    if (!rested.ok) return { kind: 'refused', refusal: rested.refusal }
  }
  return { kind: 'refused', refusal: { kind: 'optimiser-busy', step: request.step, attempts: attemptsMax } }
}

/** Waits twice as long each time, between half and the whole of it by chance. */
export const rest = (
  line: SpokeLine,
  step: string,
  attempt: number,
): Promise<Result<null, OutsideRefusal>> => {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1))
  return pause(line, step, whole * (0.5 + line.outside.random() / 2))
}

/** Waits, unless the caller has given up or the time would be over before. */
export const pause = async (
  line: SpokeLine,
  step: string,
  ms: number,
): Promise<Result<null, OutsideRefusal>> => {
  const over = overBy(line, step, ms)
  if (over) return refused(over)
  try {
    await line.outside.wait(ms, line.signal)
    return ok(null)
  } catch {
    return refused({ kind: 'cancelled' })
  }
}

const overBy = (line: SpokeLine, step: string, ms: number): OutsideRefusal | null => {
  if (line.signal?.aborted) return { kind: 'cancelled' }
  return leftMs(line) <= ms ? { kind: 'optimiser-timed-out', step, limitMs: line.limitMs } : null
}

const leftMs = (line: SpokeLine): number => line.startedAt + line.limitMs - line.outside.now()

/** Looks again after each wait: another optimisation of the same account may have taken the turn. */
const takeTurn = async (line: SpokeLine, request: SpokeRequest): Promise<Result<null, OutsideRefusal>> => {
  const { step, toll, stops } = request
  for (;;) {
    const delay = line.pace.delay(toll, stops)
    const over = overBy(line, step, delay)
    if (over) return refused(over)
    if (delay <= 0) break
    const waited = await pause(line, step, delay)
    if (!waited.ok) return waited
  }
  line.pace.passed(toll, stops)
  return ok(null)
}

/** Whatever goes wrong here is told by its kind only: errors of the network and words of the server may hold the key. */
const fetchOnce = async (
  line: SpokeLine,
  { step, path, body }: SpokeRequest,
): Promise<Sent | { readonly kind: 'busy' }> => {
  const posts = body !== undefined
  try {
    const response = await line.outside.fetch(`${line.url}/${path}`, {
      method: posts ? 'POST' : 'GET',
      headers: {
        authorization: line.authorization,
        accept: 'application/json',
        ...(posts ? { 'content-type': 'application/json' } : {}),
      },
      ...(posts ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: signalWithin(Math.min(requestMs, leftMs(line)), line.signal),
    })
    if (response.ok) return { kind: 'answered', body: await response.json() }
    if (response.status === 429) return { kind: 'busy' }
    if (response.status >= 500) return { kind: 'lost' }
    return { kind: 'refused', refusal: { kind: 'optimiser-refused', step, status: response.status } }
  } catch {
    return line.signal?.aborted ? { kind: 'refused', refusal: { kind: 'cancelled' } } : { kind: 'lost' }
  }
}
