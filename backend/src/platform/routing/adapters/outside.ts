import { setTimeout as sleep } from 'node:timers/promises'

/** How an adapter reaches the world; all of it is given, so that tests need neither network nor time. */
export type Outside = {
  readonly fetch: OutsideFetch
  /** Milliseconds that only grow. */
  readonly now: () => number
  /** Rejects when the signal is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to, not including, 1. */
  readonly random: () => number
}

export type OutsideFetch = (url: string, init: OutsideRequest) => Promise<Response>

/** Redirections are never followed: they could carry a key to another server. */
export type OutsideRequest = {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly redirect: 'error'
  readonly signal: AbortSignal
}

/** The real world: the network, the monotonic clock, and chance. */
export const realOutside: Outside = {
  fetch: (url, init) => fetch(url, init),
  now: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }),
  random: () => Math.random(),
}

/** A signal that fires when the caller gives up or the time is over. */
export const signalWithin = (ms: number, signal: AbortSignal | undefined): AbortSignal => {
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(ms)))
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}
