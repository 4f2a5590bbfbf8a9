import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Week, week, weeksOfYear } from '#kernel/week'
import { levelnessOf, packingLoad, unevennessOf } from './level-load.ts'
import { advisePhase, type PhaseAdvice, phasesOf } from './level-phase.ts'
import type { SubscribedTerms } from './subscribed-weeks.ts'
import type { Rhythm } from './subscription.ts'
import { deliversIn } from './week-span.ts'

const YEAR = weeksOfYear(2025)
const START = week('2025-W01')
const fortnights = phasesOf('fortnightly', START, 2)
const monthlies = phasesOf('monthly', START, 2)
const advised = (
  load: readonly number[],
  weeks: readonly Week[],
  rhythms: readonly Rhythm[],
  quantity = 1,
) => {
  const advice = advisePhase(load, weeks, { rhythms, quantity })
  if (!advice) throw new Error('No phase delivers')
  return advice
}
const of = ({ best, because }: PhaseAdvice) => ({ rhythm: best.rhythm, because })
const terms = (depot: string, rhythm: Rhythm, quantity = 1): SubscribedTerms => ({
  quantity,
  start: START,
  end: week('2025-W52'),
  ended: null,
  rhythm,
  depot,
  round: null,
  depotChanges: [],
  exceptions: [],
})

describe('the packing load (CAL-04)', () => {
  test('adds baskets up by the day on which the round of their depot is packed', () => {
    const [even] = fortnights
    const load = packingLoad(
      [
        terms('D1', { kind: 'weekly' }, 3),
        terms('D2', even as Rhythm),
        terms('D3', even as Rhythm),
        terms('DX', even as Rhythm),
      ],
      YEAR.slice(0, 4),
      (depot) => ({ D1: 2, D2: 2, D3: 4 })[depot] as 2 | 4 | undefined,
    )
    expect([...load]).toEqual([
      [2, [4, 3, 4, 3]],
      [4, [1, 0, 1, 0]],
    ])
  })
  test('is level by how far the fullest week is above the average', () => {
    expect(levelnessOf([10, 10, 10])).toEqual({ peak: 10, average: 10, overPercent: 0 })
    expect(levelnessOf([12, 8, 10])).toEqual({ peak: 12, average: 10, overPercent: 20 })
    expect(levelnessOf([])).toEqual({ peak: 0, average: 0, overPercent: 0 })
  })
})

describe('the advised phase of a new subscription (CAL-04)', () => {
  const evenFuller = YEAR.map((_, at) => (at % 2 === 0 ? 212 : 240))

  test('takes the weeks with the lower peak', () => {
    const advice = advised(evenFuller, YEAR, fortnights)
    expect(of(advice)).toEqual({ rhythm: { kind: 'fortnightly', anchor: '2025-W01' }, because: 'peak' })
    expect(advice.phases.map(({ peak }) => peak)).toEqual([212, 240])
  })
  test('takes the emptier weeks where the fullest week is the same either way', () => {
    const load = YEAR.map((_, at) => (at < 2 ? 50 : at % 2 === 0 ? 20 : 10))
    expect(of(advised(load, YEAR, fortnights))).toEqual({
      rhythm: { kind: 'fortnightly', anchor: '2025-W02' },
      because: 'variance',
    })
  })
  test('takes the earliest where nothing speaks for another', () => {
    expect(
      of(
        advised(
          YEAR.map(() => 7),
          YEAR,
          fortnights,
        ),
      ),
    ).toEqual({ rhythm: fortnights[0], because: 'first' })
  })
  test('takes no nth week of the month that mostly falls into closures', () => {
    const open = YEAR.filter((one) => !deliversIn(monthlies[0] as Rhythm, one) || one > '2025-W40')
    const { phases } = advised(
      open.map(() => 7),
      open,
      monthlies,
    )
    expect(phases.map(({ rhythm }) => rhythm)).not.toContainEqual(monthlies[0])
  })
  test('is none where no week of the course is open', () => {
    expect(advisePhase([], [], { rhythms: fortnights, quantity: 1 })).toBeUndefined()
  })
  test('is never worse than any other phase, and the same whenever it is asked', () => {
    const gardens = fc.record({
      load: fc.array(fc.nat(300), { minLength: 8, maxLength: 52 }),
      kind: fc.constantFrom('fortnightly' as const, 'monthly' as const),
      quantity: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(gardens, ({ load, kind, quantity }) => {
        const weeks = YEAR.slice(0, load.length)
        const advice = advised(load, weeks, phasesOf(kind, START, 3), quantity)
        expect(advised(load, weeks, phasesOf(kind, START, 3), quantity)).toEqual(advice)
        const loadUnder = (rhythm: Rhythm) =>
          load.map((baskets, at) => (deliversIn(rhythm, weeks[at] as Week) ? baskets + quantity : baskets))
        const best = loadUnder(advice.best.rhythm)
        for (const { rhythm } of advice.phases) {
          const other = loadUnder(rhythm)
          const peaks = [Math.max(...best), Math.max(...other)] as const
          expect(peaks[0]).toBeLessThanOrEqual(peaks[1])
          if (peaks[0] === peaks[1]) expect(unevennessOf(best)).toBeLessThanOrEqual(unevennessOf(other))
        }
      }),
    )
  })
})
