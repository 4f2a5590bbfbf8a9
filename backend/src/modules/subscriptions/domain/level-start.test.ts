import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWeeks, week, weeksFrom } from '#kernel/week'
import { adviseStart } from './level-start.ts'

const first = week('2025-W24')
const at = (n: number) => addWeeks(first, n)
const weeks = weeksFrom(first, at(11))
const load = (...turn: readonly number[]) => weeks.map((_, n) => turn[n % turn.length] ?? 0)
const asked = { kind: 'fortnightly', starts: weeks, weekday: 2, quantity: 1 } as const

describe('the first week that is advised to a member (CAL-04)', () => {
  test('is the one of the next turn whose weeks have least to pack', () => {
    expect(adviseStart(load(9, 4), weeks, asked)).toBe(at(1))
    expect(adviseStart(load(4, 9), weeks, asked)).toBe(first)
    // The second, third and fourth Tuesdays of June and the first of July.
    const busy = weeks.map((one) => (one === at(2) ? 0 : 9))
    expect(adviseStart(busy, weeks, { ...asked, kind: 'monthly' })).toBe(at(2))
  })

  test('is none where all are alike, or where there is no choice', () => {
    expect(adviseStart(load(5), weeks, asked)).toBeUndefined()
    expect(adviseStart(load(9, 4), weeks, { ...asked, starts: [at(0), at(2)] })).toBeUndefined()
    expect(adviseStart(load(9, 4), weeks, { ...asked, starts: [] })).toBeUndefined()
  })

  test('is always one that can be chosen, within one turn, and never fuller at its peak than another', () => {
    const drawn = fc.array(fc.nat(30), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(drawn, fc.uniqueArray(fc.nat(5)), (baskets, offsets) => {
        const starts = offsets.toSorted((a, b) => a - b).map(at)
        const advised = adviseStart(baskets, weeks, { ...asked, starts })
        if (advised === undefined) return
        expect(starts).toContain(advised)
        expect([starts[0], addWeeks(starts[0] ?? first, 1)]).toContain(advised)
        const peak = (parity: number) =>
          Math.max(...baskets.map((count, n) => count + (n % 2 === parity ? asked.quantity : 0)))
        const parity = weeks.indexOf(advised) % 2
        expect(peak(parity)).toBeLessThanOrEqual(peak(1 - parity))
      }),
    )
  })
})
