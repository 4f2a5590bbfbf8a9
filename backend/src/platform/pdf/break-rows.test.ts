import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakRows, type RowList, type RowRange } from './break-rows.ts'

const pages = (list: RowList) => breakRows(list).map(({ from, to }) => [from, to])
const heightOf = (heights: readonly number[], { from, to }: RowRange) =>
  heights.slice(from, to).reduce((sum, height) => sum + height, 0)
const overfull = (list: Required<RowList>, ranges: readonly RowRange[]) =>
  ranges.filter((range, n) => {
    const room = n === 0 ? list.firstRoom : list.room
    const below = n === ranges.length - 1 ? list.tail : 0
    return range.to > range.from && heightOf(list.heights, range) + below > room
  })
const rows = (count: number, height = 10) => new Array<number>(count).fill(height)

describe('rows on pages', () => {
  it('stay together where they fit', () => {
    expect(pages({ heights: rows(5), firstRoom: 50, room: 100 })).toEqual([[0, 5]])
  })

  it('fill the first page and go on', () => {
    expect(pages({ heights: rows(12), firstRoom: 50, room: 100 })).toEqual([
      [0, 5],
      [5, 12],
    ])
  })

  it('never leave one alone on the last page: its neighbour goes with it', () => {
    expect(pages({ heights: rows(6), firstRoom: 50, room: 100 })).toEqual([
      [0, 4],
      [4, 6],
    ])
  })

  it('never leave one alone behind the heading: the list begins on the next page', () => {
    expect(pages({ heights: rows(6), firstRoom: 15, room: 100 })).toEqual([
      [0, 0],
      [0, 6],
    ])
  })

  it('keep the tail with the last two rows', () => {
    expect(pages({ heights: rows(5), firstRoom: 55, room: 100, tail: 20 })).toEqual([
      [0, 3],
      [3, 5],
    ])
  })

  it('go to the next page with heading and all where three rows and the tail would part badly', () => {
    expect(pages({ heights: rows(3), firstRoom: 35, room: 100, tail: 20 })).toEqual([
      [0, 0],
      [0, 3],
    ])
  })

  it('take a page each where they are taller than one', () => {
    expect(pages({ heights: [150, 150], firstRoom: 100, room: 100 })).toContainEqual([1, 2])
  })

  it('of an empty list are none', () => {
    expect(pages({ heights: [], firstRoom: 10, room: 100 })).toEqual([[0, 0]])
  })

  it('appear once each, in order, on pages that hold them, and never alone', () => {
    const list = fc.record({
      heights: fc.array(fc.integer({ min: 5, max: 25 }), { minLength: 2, maxLength: 60 }),
      firstRoom: fc.integer({ min: -20, max: 130 }),
      room: fc.constant(130),
      tail: fc.integer({ min: 0, max: 25 }),
    })
    fc.assert(
      fc.property(list, ({ heights, firstRoom, room, tail }) => {
        const ranges = breakRows({ heights, firstRoom, room, tail })
        expect(ranges.flatMap(({ from, to }) => heights.map((_, n) => n).slice(from, to))).toEqual(
          heights.map((_, n) => n),
        )
        expect(overfull({ heights, firstRoom, room, tail }, ranges)).toEqual([])
        expect(ranges[0]?.to).not.toBe(1)
        const last = ranges.at(-1) ?? { from: 0, to: 0 }
        expect(last.to - last.from).toBeGreaterThan(1)
      }),
    )
  })
})
