import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossed, nearestFirst } from './cross.ts'

/** Stops 1..n dealt into rounds by a list of choices. */
const rounds = (n: number, choices: readonly number[]): Int32Array[] => {
  const rows: number[][] = []
  for (let c = 1; c <= n; c++) {
    const row = (choices[c % choices.length] ?? 0) % 6
    rows[row] = [...(rows[row] ?? []), c]
  }
  return rows.filter((row) => row.length > 0).map((row) => Int32Array.from(row))
}
const choices = fc.array(fc.nat(5), { minLength: 1, maxLength: 40 })

describe('a crossing of two plans', () => {
  it('has no stop twice, no more rounds than either, and whole rounds of the second near the place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), choices, choices, fc.nat(39), (n, one, other, at) => {
        const [a, b] = [rounds(n, one), rounds(n, other)]
        const nearest = Int32Array.from({ length: n }, (_, i) => 1 + ((at + i) % n))
        const child = crossed(a, b, nearest, n / 2)
        const stops = child.flatMap((row) => [...row])
        expect(new Set(stops).size).toBe(stops.length)
        expect(child.length).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(b.some((row) => row.includes(nearest[0] ?? 0) && child.includes(row))).toBe(true)
      }),
    )
  })

  it('takes as many whole rounds as reach the share, and keeps what is least broken of the rest', () => {
    const a = [Int32Array.of(1, 2, 5), Int32Array.of(3, 4, 6)]
    const b = [Int32Array.of(1, 2, 3), Int32Array.of(4, 5, 6)]
    expect(crossed(a, b, Int32Array.of(1, 2, 3, 4, 5, 6), 2)).toEqual([
      Int32Array.of(1, 2, 3),
      Int32Array.of(4, 6),
    ])
  })
})

describe('stops', () => {
  it('are told the nearest first', () => {
    const cost = Int32Array.from([0, 9, 9, 9, 9, 0, 5, 2, 9, 5, 0, 7, 9, 2, 7, 0])
    expect([...nearestFirst(cost, 3, 1)]).toEqual([1, 3, 2])
  })
})
