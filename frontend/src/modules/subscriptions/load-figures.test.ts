import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelnessFrom, samePhase, weeksWith } from './load-figures.ts'

const weeks = [
  { week: '2025-W23', baskets: 12 },
  { week: '2025-W24', baskets: null },
  { week: '2025-W25', baskets: 12 },
  { week: '2025-W26', baskets: 6 },
]
const proposal = { leaves: ['2025-W25'], takes: ['2025-W26'], quantity: 2 }

describe('the load with chosen proposals', () => {
  test('moves their baskets and leaves closed weeks closed', () => {
    expect(weeksWith(weeks, [proposal]).map(({ baskets }) => baskets)).toEqual([12, null, 10, 8])
  })
  test('is level by the weeks that can still change', () => {
    expect(levelnessFrom(weeks, '2025-W25')).toEqual({ peak: 12, average: 9, overPercent: 33 })
    expect(levelnessFrom(weeksWith(weeks, [proposal]), '2025-W25').overPercent).toBe(11)
    expect(levelnessFrom(weeks, '2025-W40')).toEqual({ peak: 0, average: 0, overPercent: 0 })
  })
  test('loses no basket where a proposal takes as many weeks as it leaves', () => {
    const total = (all: ReturnType<typeof weeksWith>) =>
      all.reduce((sum, { baskets }) => sum + (baskets ?? 0), 0)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (quantities) => {
        const chosen = quantities.map((quantity) => ({ ...proposal, quantity }))
        expect(total(weeksWith(weeks, chosen))).toBe(total(weeks))
      }),
    )
  })
})

describe('the same phase', () => {
  test('is the same fortnight from whichever week it is counted, also after a year of 53 weeks', () => {
    const from = (anchor: string) => ({ kind: 'fortnightly', anchor }) as const
    expect(samePhase(from('2025-W01'), from('2025-W23'))).toBe(true)
    expect(samePhase(from('2025-W01'), from('2025-W22'))).toBe(false)
    expect(samePhase(from('2026-W53'), from('2027-W02'))).toBe(true)
  })
  test('is the same day of the month', () => {
    expect(samePhase({ kind: 'monthly', nth: 1, weekday: 2 }, { weekday: 2, nth: 1, kind: 'monthly' })).toBe(
      true,
    )
    expect(samePhase({ kind: 'monthly', nth: 1, weekday: 2 }, { kind: 'monthly', nth: 2, weekday: 2 })).toBe(
      false,
    )
    expect(samePhase({ kind: 'weekly' }, { kind: 'fortnightly', anchor: '2025-W01' })).toBe(false)
  })
})
