import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitAfter } from './attempt-limit.ts'

describe('waiting after wrong passwords', () => {
  it('begins with the fifth, doubles, and ends at a quarter of an hour', () => {
    expect([1, 4, 5, 6, 7].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000])
    expect(waitAfter(1000)).toBe(15 * 60_000)
  })

  it('never grows shorter with one more failure', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (failures) => {
        expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures))
      }),
    )
  })
})
