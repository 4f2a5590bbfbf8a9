import type { IncomingMessage } from 'node:http'

/** Spoke's documented limits, written down a second time: requests of a kind within milliseconds. */
const limits = [
  { of: /^GET /, count: 10, perMs: 1000 },
  { of: /^POST /, count: 5, perMs: 1000 },
  { of: /:import$/, count: 30, perMs: 60_000 },
  { of: /:import$/, count: 100, perMs: 600_000 },
  { of: /:optimize$/, count: 30, perMs: 60_000 },
  { of: /:optimize$/, count: 100, perMs: 600_000 },
] as const

const importedPerMinute = 1000
const importMax = 100

/** What Spoke refuses before it does anything, as a status; null when the request may pass. */
export const spokeRules = (key: string, now: () => number) => {
  const passed: { readonly asked: string; readonly at: number; readonly stops: number }[] = []
  const within = (perMs: number) => passed.filter(({ at }) => at > now() - perMs)
  const tooMany = (asked: string, stops: number): boolean =>
    limits.some(
      ({ of, count, perMs }) =>
        of.test(asked) && within(perMs).filter((earlier) => of.test(earlier.asked)).length >= count,
    ) || within(60_000).reduce((sum, earlier) => sum + earlier.stops, stops) > importedPerMinute
  const fault = (request: IncomingMessage, stops: number): number | null => {
    if (!isKnown(request.headers.authorization ?? '', key)) return 401
    const typed = request.method !== 'POST' || request.headers['content-type'] === 'application/json'
    if (!typed) return 415
    return stops > importMax ? 400 : null
  }
  return {
    refuse: (request: IncomingMessage, body: unknown): number | null => {
      const asked = `${request.method} ${request.url ?? ''}`
      const stops = Array.isArray(body) ? body.length : 0
      const wrong = fault(request, stops)
      if (wrong !== null) return wrong
      if (tooMany(asked, stops)) return 429
      passed.push({ asked, at: now(), stops })
      return null
    },
  }
}

const isKnown = (header: string, key: string): boolean =>
  header === `Basic ${Buffer.from(`${key}:`).toString('base64')}`
