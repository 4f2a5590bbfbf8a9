import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeOrder } from './stop-order.ts'

describe('the whole order of a round after planning', () => {
  test('keeps a stop where nothing is left behind the one it followed', () => {
    expect(wholeOrder(['A', 'idle', 'B', 'C'], new Set(['A', 'B', 'C']), ['C', 'A', 'B'])).toEqual([
      'C',
      'A',
      'idle',
      'B',
    ])
  })
  test('keeps it at the head when it stood there, and when all before it left the round', () => {
    expect(wholeOrder(['idle', 'A'], new Set(['A']), ['A'])).toEqual(['idle', 'A'])
    expect(wholeOrder(['A', 'idle', 'B'], new Set(['A', 'B']), ['B'])).toEqual(['idle', 'B'])
  })
  test('loses and doubles no stop, whatever moves between two rounds', () => {
    const split = fc.array(
      fc.record({ first: fc.boolean(), planned: fc.boolean(), moves: fc.boolean(), rank: fc.nat(99) }),
      {
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(split, (stops) => {
        const all = stops.map((stop, n) => ({ ...stop, depot: `D${n}` }))
        const sides = [true, false].map((first) => {
          const former = all.filter((stop) => stop.first === first)
          const planned = new Set(former.filter((stop) => stop.planned).map(({ depot }) => depot))
          const order = all
            .filter((stop) => stop.planned && (stop.first !== stop.moves) === first)
            .toSorted((a, b) => a.rank - b.rank)
          return { former: former.map(({ depot }) => depot), planned, order: order.map(({ depot }) => depot) }
        })
        const after = sides.map((side) => wholeOrder(side.former, side.planned, side.order))
        expect(after.flat().toSorted()).toEqual(all.map(({ depot }) => depot).toSorted())
        for (const [n, side] of sides.entries())
          expect(after[n]?.filter((depot) => side.order.includes(depot))).toEqual(side.order)
      }),
    )
  })
})
