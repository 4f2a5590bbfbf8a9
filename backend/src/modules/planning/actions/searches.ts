import type { Day } from '#kernel/day'
import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Proposal } from '../domain/proposal.ts'

/** How far a search has come. What is saved so far is null until something better is known. */
export interface Search {
  readonly id: string
  readonly day: Day
  readonly startedAtMs: number
  readonly budgetMs: number
  readonly state: 'running' | 'done' | 'refused' | 'failed'
  readonly improvements: number
  readonly savedMetres: number | null
  readonly savedMinutes: number | null
  readonly proposal: string | null
  readonly refusal: Refusal | null
}

/** A search under way, from the inside. */
export interface OpenSearch {
  readonly begun: Search
  readonly signal: AbortSignal
  readonly improved: (saved: { readonly metres: number; readonly minutes: number }) => void
  readonly settled: (answer: Result<Proposal>) => void
  readonly failed: (error: unknown) => void
}

/**
 * The searches of a garden in this process. They belong to no connection: who loses theirs asks again. A search that
 * dies with the process has kept nothing, and is not known afterwards.
 */
export interface Searches {
  readonly open: (
    search: Pick<Search, 'id' | 'day' | 'startedAtMs' | 'budgetMs'>,
    askedAs: AskedAs,
  ) => OpenSearch
  /** The search that was begun by this very request, if it came before. */
  readonly askedAs: (asked: AskedAs) => Result<Search | undefined, KeyReused>
  /** Throws what the search threw. */
  readonly find: (id: string) => Search | undefined
  readonly cancel: (id: string) => Search | undefined
}

/** Names a request: somebody's key for it, and a fingerprint of all that was asked. */
export interface AskedAs {
  readonly key: string
  readonly fingerprint: string
}

/** Refused: the key was used for another question. */
export interface KeyReused {
  readonly kind: 'idempotency-key-reused'
}

/** How many searches that are over are remembered. */
const OVER_MAX = 20

/** No search yet. */
export const openSearches = (): Searches => {
  const kept = new Map<string, Kept>()
  const change = (id: string, next: Partial<Kept>) => {
    const now = kept.get(id)
    if (now) kept.set(id, { ...now, ...next })
  }
  const advance = (id: string, next: Partial<Search>) => {
    const now = kept.get(id)
    if (now) change(id, { search: { ...now.search, ...next } })
  }
  return {
    open: (begun, askedAs) => {
      const leaving = new AbortController()
      const { id } = begun
      const search = { ...fresh, ...begun }
      kept.set(id, { search, askedAs, leaving, error: undefined })
      const over = [...kept].filter(([, one]) => one.search.state !== 'running')
      for (const [old] of over.slice(0, -OVER_MAX)) kept.delete(old)
      return {
        begun: search,
        signal: leaving.signal,
        improved: ({ metres, minutes }) =>
          advance(id, {
            improvements: (kept.get(id)?.search.improvements ?? 0) + 1,
            savedMetres: metres,
            savedMinutes: minutes,
          }),
        settled: (answer) =>
          advance(
            id,
            answer.ok
              ? { state: 'done', proposal: answer.value.id }
              : { state: 'refused', refusal: answer.refusal },
          ),
        failed: (error) => {
          advance(id, { state: 'failed' })
          change(id, { error })
        },
      }
    },
    askedAs: ({ key, fingerprint }) => {
      const found = [...kept.values()].find(({ askedAs }) => askedAs.key === key)
      return found && found.askedAs.fingerprint !== fingerprint
        ? refused({ kind: 'idempotency-key-reused' })
        : ok(found?.search)
    },
    find: (id) => {
      const found = kept.get(id)
      if (found?.search.state === 'failed') throw found.error
      return found?.search
    },
    cancel: (id) => {
      const found = kept.get(id)
      found?.leaving.abort()
      return found?.search
    },
  }
}

interface Kept {
  readonly search: Search
  readonly askedAs: AskedAs
  readonly leaving: AbortController
  readonly error: unknown
}

const fresh = {
  state: 'running',
  improvements: 0,
  savedMetres: null,
  savedMinutes: null,
  proposal: null,
  refusal: null,
} as const
