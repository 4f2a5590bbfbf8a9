import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsOf, countNegative, firstWith, takeCensus } from './scan-cells.ts'

const anyCells = fc
  .record({
    length: fc.integer({ min: 1, max: 40_000 }),
    marks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(-1, -2147483648, -77, 0x7fffffff)), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ length, marks }) => {
    const cells = new Int32Array(length).fill(600)
    for (const [place, figure] of marks) cells[place % length] = figure
    return cells
  })

describe('a matrix is looked through', () => {
  it('in quarters, and the first bad cell and their number are those of a plain search', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const census = takeCensus(cells)
        expect(bitsOf(census)).toBe(cells.reduce((all, cell) => all | cell, 0))
        const holes = cells.filter((cell) => cell < 0)
        expect(countNegative(census)).toBe(holes.length)
        const high = ~0x7ffffff
        expect(firstWith(census, high)).toBe(cells.findIndex((cell) => (cell & high) !== 0))
        if (holes.length > 0) expect(firstWith(census, 1 << 31)).toBe(cells.findIndex((cell) => cell < 0))
      }),
    )
  })
})
