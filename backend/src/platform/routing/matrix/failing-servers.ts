import type { RoadRefusal } from './osrm.ts'

/** The road servers that did not answer lately, by their root: asking them again at once would only cost time. */
export type FailingServers = {
  readonly failureOf: (url: string) => RoadRefusal | undefined
  readonly note: (url: string, refusal: RoadRefusal) => void
  readonly forget: (url: string) => void
}

const restMsDefault = 30_000
const tooMany = 429

/**
 * None yet. Who cannot be reached or is out of order is left alone for `restMs` (30 s); who refuses a question or answers
 * nonsense did answer, and the next question may be a better one.
 */
export const failingServers = (nowMs: () => number, restMs = restMsDefault): FailingServers => {
  const failed = new Map<string, { readonly refusal: RoadRefusal; readonly untilMs: number }>()
  return {
    failureOf: (url) => {
      const failure = failed.get(url)
      if (!failure || nowMs() < failure.untilMs) return failure?.refusal
      failed.delete(url)
      return undefined
    },
    note: (url, refusal) => {
      if (isAway(refusal)) failed.set(url, { refusal, untilMs: nowMs() + restMs })
    },
    forget: (url) => {
      failed.delete(url)
    },
  }
}

const isAway = ({ kind, status }: RoadRefusal): boolean =>
  kind === 'road-server-unreachable' || status >= 500 || status === tooMany
