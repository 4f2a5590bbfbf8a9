import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countNegative, firstWith } from './scan-cells.ts'

const anyCells = fc
  .record({
    length: fc.integer({ min: 1, max: 200_000 }),
    marks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1, -2147483648, -77, 0x7fffffff)), { maxLength: 6 }),
  })
  .map(({ length, marks }) => {
    const cells = new Int32Array(length).fill(600)
    for (const [place, figure] of marks) cells[place % length] = figure
    return cells
  })

describe('a matrix is looked through', () => {
  it('in stretches, and the first bad cell and the number of holes are those of a plain search', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const high = ~0x7ffffff
        expect(firstWith(cells, high)).toBe(cells.findIndex((cell) => (cell & high) !== 0))
        const first = cells.findIndex((cell) => cell < 0)
        expect(firstWith(cells, 1 << 31)).toBe(first)
        const holes = cells.filter((cell) => cell < 0).length
        expect(countNegative(cells, Math.max(0, first))).toEqual({ holes, atLeast: false })
      }),
    )
  })

  it('no further than a million cells with holes among them, and then the number is called a lower bound', () => {
    const cells = new Int32Array(3_000_000).fill(600)
    for (let i = 5; i < cells.length; i += 10) cells[i] = -1
    const { holes, atLeast } = countNegative(cells, 5)
    expect(atLeast).toBe(true)
    expect(holes).toBeGreaterThan(100_000)
    expect(holes).toBeLessThan(300_000)
  })
})
