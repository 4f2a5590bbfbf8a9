import type { Outside } from '../outside.ts'

/** What a request counts as; all but reads are writes too, and an import counts each of its stops besides. */
export type Toll = 'read' | 'write' | 'import' | 'optimise'

type Limit = { readonly of: Toll | 'imported-stop'; readonly count: number; readonly perMs: number }

/** Spoke's rate limits, by team. Source: Spoke API v1, "On Rate-Limiting". */
const limits: readonly Limit[] = [
  { of: 'read', count: 10, perMs: 1000 },
  { of: 'write', count: 5, perMs: 1000 },
  { of: 'import', count: 30, perMs: 60_000 },
  { of: 'import', count: 100, perMs: 600_000 },
  { of: 'imported-stop', count: 1000, perMs: 60_000 },
  { of: 'optimise', count: 30, perMs: 60_000 },
  { of: 'optimise', count: 100, perMs: 600_000 },
]

/** A clock's tick of slack, for the server's window begins when the request arrives. */
const slackMs = 25

/**
 * Keeps requests of one account within the limits: `delay` says how many milliseconds to wait before the next of a
 * kind, `passed` notes that it was sent.
 */
export type Pace = {
  readonly delay: (toll: Toll, stops?: number) => number
  readonly passed: (toll: Toll, stops?: number) => void
}

export const spokePace = (now: Outside['now']): Pace => {
  const sent = limits.map(() => [] as number[])
  const delayOf = (limit: Limit, times: readonly number[], weight: number): number => {
    const full = times.length + weight - limit.count
    const freeing = times[full - 1]
    return weight === 0 || full <= 0 || freeing === undefined ? 0 : freeing + limit.perMs + slackMs - now()
  }
  const forget = (limit: Limit, times: number[]): void => {
    const old = times.findIndex((at) => at + limit.perMs + slackMs > now())
    times.splice(0, old < 0 ? times.length : old)
  }
  return {
    delay: (toll, stops = 0) => {
      const delays = limits.map((limit, i) => {
        const times = sent[i] ?? []
        forget(limit, times)
        return delayOf(limit, times, weightIn(limit, toll, stops))
      })
      return Math.max(0, ...delays)
    },
    passed: (toll, stops = 0) => {
      for (const [i, limit] of limits.entries())
        for (let n = weightIn(limit, toll, stops); n > 0; n--) sent[i]?.push(now())
    },
  }
}

const weightIn = (limit: Limit, toll: Toll, stops: number): number => {
  if (limit.of === 'imported-stop') return toll === 'import' ? stops : 0
  if (limit.of === 'write') return toll === 'read' ? 0 : 1
  return limit.of === toll ? 1 : 0
}
