import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOOK_MS, lookAgain, STARTED } from './rest.ts'

/** At which looks a process rests that was busy for so many milliseconds before each. */
const restsAt = (busy: readonly number[]): readonly number[] => {
  let resting = STARTED
  return busy.flatMap((ms, at) => {
    const seen = lookAgain(resting, ms)
    resting = seen.resting
    return seen.rest ? [at] : []
  })
}

describe('a process rests', () => {
  test('once two looks after work or its start found it quiet, and not again without work', () => {
    expect(restsAt([3000, 5, 5, 5, 5, 5])).toEqual([2])
    expect(restsAt([3000, 5, 400, 5, 5])).toEqual([4])
    expect(restsAt([5, 5, 5, 5])).toEqual([1])
  })
  test('never while it is busy, nor again for the little that an idle minute does', () => {
    expect(restsAt([3000, 200, 4000, 200, 3000])).toEqual([])
    expect(restsAt([10, 10, 10, 10, 10, 10])).toEqual([1])
  })
  test('never at a busy look, and at most once for every half second of work', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: LOOK_MS })), (busy) => {
        const rests = restsAt(busy)
        for (const at of rests) expect(busy[at]).toBeLessThan(LOOK_MS * 0.02)
        expect(rests.length).toBeLessThanOrEqual(1 + busy.reduce((sum, ms) => sum + ms, 0) / 500)
      }),
    )
  })
})
