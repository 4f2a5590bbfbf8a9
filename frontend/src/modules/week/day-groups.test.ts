import { describe, expect, it } from 'vitest'
import { commonOutcome, grouped } from './day-groups.ts'
import { line } from './line-samples.ts'

describe('the list of a day', () => {
  it('goes round by round in their order, then stop by stop in the order of driving', () => {
    const lines = [
      line({ round: 'ME', subscription: 3 }),
      line({ depot: 'D02', position: 2, subscription: 2 }),
      line({ subscription: 1 }),
    ]
    expect(
      grouped(lines, ['MA', 'ME']).map((round) => [round.round, round.stops.map((stop) => stop.depot)]),
    ).toEqual([
      ['MA', ['D01', 'D02']],
      ['ME', ['D01']],
    ])
  })

  it('adds up what is left at a stop, product by product', () => {
    const lines = [
      line({ quantity: 2 }),
      line({ subscription: 2, productName: 'Œufs', product: 'OE' }),
      line({ subscription: 3 }),
    ]
    expect(grouped(lines, [])[0]?.stops[0]?.products).toEqual([
      { name: 'Panier simple', quantity: 3 },
      { name: 'Œufs', quantity: 1 },
    ])
    expect(grouped(lines, [])[0]?.baskets).toBe(4)
  })

  it('names the outcome of a stop only when all its baskets share it', () => {
    expect(commonOutcome([line({ outcome: 'lost' }), line({ outcome: 'lost' })])).toBe('lost')
    expect(commonOutcome([line({ outcome: 'lost' }), line({})])).toBeUndefined()
  })
})
