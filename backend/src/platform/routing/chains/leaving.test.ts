import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gardenProblem } from '../instances/garden-problem.ts'
import type { Plan } from '../problem/plan.ts'
import type { ChainOrder } from './chain-messages.ts'
import { planAgain } from './re-plan.ts'
import { solve } from './solve.ts'
import { threadGroup } from './thread-group.ts'

const problem = gardenProblem({ seed: 8, stops: 30, vehicles: 4, windowedPercent: 30 })
const cancelled = { ok: false, refusal: { kind: 'cancelled' } }
const minutes = 600_000
const threads = (): number => (process.report.getReport() as { workers: unknown[] }).workers.length

/** Aborts at the given improvement, or before the call. */
const leavingAt = (improvement: number) => {
  const leaving = new AbortController()
  const seen: Plan[] = []
  if (improvement === 0) leaving.abort()
  const onImprove = (plan: Plan) => {
    seen.push(plan)
    if (seen.length >= improvement) leaving.abort()
  }
  return { seen, signal: leaving.signal, onImprove }
}

describe('a search that is called off', () => {
  it('whenever it happens, answers no plan, tells of none any more and leaves no thread', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.integer({ min: 1, max: 2 }), fc.nat(100), async (at, chains, seed) => {
        const before = threads()
        const { seen, ...leaving } = leavingAt(at)
        expect(await solve(problem, { budgetMs: minutes, chains, seed, ...leaving })).toEqual(cancelled)
        expect(seen.length).toBe(at)
        expect(threads()).toBe(before)
      }),
      { numRuns: 8 },
    )
  })

  it('as a re-plan leaves the old plan to its owner: no other comes back', async () => {
    const first = await solve(problem, { iterations: 300 })
    if (!first.ok) throw new Error(first.refusal.kind)
    for (const extent of ['smooth', 're-plan'] as const) {
      const { seen: _, ...leaving } = leavingAt(1)
      const options = { budgetMs: minutes, ...leaving }
      expect(await planAgain(problem, first.value.plan, extent, options)).toEqual(cancelled)
    }
  })

  it('because its listener broke rejects, and leaves no thread', async () => {
    const before = threads()
    const during: number[] = []
    const dying = solve(problem, {
      budgetMs: minutes,
      chains: 2,
      onImprove: () => {
        during.push(threads())
        throw new Error('the listener broke')
      },
    })
    await expect(dying).rejects.toThrow('the listener broke')
    expect(during[0]).toBe(before + 2)
    expect(threads()).toBe(before)
  })

  it('because one thread died rejects, and takes the others with it', async () => {
    const before = threads()
    const group = threadGroup()
    const sound: ChainOrder = {
      problem,
      budget: { budgetMs: minutes },
      startedAt: null,
      seed: 1,
      warmStart: null,
      smooth: true,
      streams: false,
      flag: group.flag,
    }
    const broken = { ...sound, problem: { ...problem, stops: [{ id: 'a', place: 1, windows: 7 as never }] } }
    await expect(group.run([sound, broken], () => undefined)).rejects.toThrow('not iterable')
    expect(threads()).toBe(before)
  })
})
