import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../api/client.ts'
import { networkProblem, problemFrom } from '../../api/problem.ts'
import type { PlanningSearch, Proposal } from './planning-types.ts'
import { mayHearLater, outcomeOf } from './search-outcome.ts'

const running = {
  id: 's',
  day: '2025-06-04',
  state: 'running',
  proposal: null,
  refusal: null,
} as PlanningSearch
const done: PlanningSearch = { ...running, state: 'done', proposal: 'p' }
const found = { id: 'p' } as Proposal
const good = <T>(data: T): Answer<T> => ({ data, problem: null })
const bad = (status: number) => ({ data: null, problem: problemFrom(status, {}, null) }) as const
const away = { data: null, problem: networkProblem } as const

/** Listens to these answers one after the other; the last of each is given again. */
const listenTo = async (
  searches: readonly Answer<PlanningSearch>[],
  proposals: readonly Answer<Proposal>[] = [good(found)],
) => {
  const said: boolean[] = []
  const next = <T>(answers: readonly Answer<T>[]) => {
    let n = 0
    return async () => answers[Math.min(n++, answers.length - 1)] as Answer<T>
  }
  const outcome = await outcomeOf(
    {
      readSearch: next(searches),
      readProposal: next(proposals),
      pause: async () => undefined,
      left: () => false,
      heard: () => undefined,
      lost: (now) => said.push(now),
    },
    's',
  )
  return { outcome, lost: said }
}

describe('what comes of a search', () => {
  test('is its proposal, however often the network is away, also for the proposal itself', async () => {
    const search = fc.constantFrom<Answer<PlanningSearch>>(good(running), away)
    const proposal = fc.constant<Answer<Proposal>>(away)
    await fc.assert(
      fc.asyncProperty(fc.array(search), fc.array(proposal, { maxLength: 4 }), async (before, late) => {
        const { outcome, lost } = await listenTo([...before, good(done)], [...late, good(found)])
        expect(outcome).toEqual(good(found))
        expect(lost.at(-1)).toBe(false)
        expect(lost.includes(true)).toBe(before.includes(away) || late.length > 0)
      }),
    )
  })

  test('is said where the server does not know the search any more', async () => {
    const { outcome } = await listenTo([good(running), bad(404)])
    expect(outcome.problem).toMatchObject({ kind: 'search-gone', status: 404 })
  })

  test('is a problem where its proposal cannot be read', async () => {
    const { outcome } = await listenTo([good(done)], [bad(403)])
    expect(outcome.problem).toMatchObject({ kind: 'not-allowed' })
  })

  test('is the refusal, or nothing at all where somebody ended it', async () => {
    const refused = (kind: string) =>
      good<PlanningSearch>({ ...running, state: 'refused', refusal: { kind } })
    expect((await listenTo([refused('locks-contradict')])).outcome.problem?.kind).toBe('locks-contradict')
    expect((await listenTo([refused('planning-cancelled')])).outcome).toEqual(good(undefined))
  })

  test('may be heard later, but not of a search that is gone or failed', () => {
    expect([0, 401, 429, 503].map((status) => mayHearLater(problemFrom(status, {}, null)))).toEqual(
      Array(4).fill(true),
    )
    expect([404, 403, 500].some((status) => mayHearLater(problemFrom(status, {}, null)))).toBe(false)
  })
})
