import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedRounds, placed } from './hand-order.ts'

const order = { A: ['1', '2', '3'], B: ['4', '1'] }

describe('an order made by hand', () => {
  test('takes a stop to another place or another round', () => {
    expect(placed(order, { depot: '3', from: 'A', to: 'A', position: 0 })).toEqual({
      A: ['3', '1', '2'],
      B: ['4', '1'],
    })
    expect(placed(order, { depot: '2', from: 'A', to: 'B', position: 9 })).toEqual({
      A: ['1', '3'],
      B: ['4', '1', '2'],
    })
  })
  test('takes the homes of a depot along to another round, and lets them stand within their own', () => {
    const homes = { A: ['H/2', '1', 'H', 'HH', 'H/1'], B: ['4'] }
    expect(placed(homes, { depot: 'H', from: 'A', to: 'B', position: 0 })).toEqual({
      A: ['1', 'HH'],
      B: ['H', 'H/2', 'H/1', '4'],
    })
    expect(placed(homes, { depot: 'H', from: 'A', to: 'A', position: 0 }).A).toEqual([
      'H',
      'H/2',
      '1',
      'HH',
      'H/1',
    ])
    expect(placed(homes, { depot: 'H/1', from: 'A', to: 'B', position: 0 })).toBe(homes)
  })
  test('stays as it is when the round has the depot already, or the stop is not there', () => {
    expect(placed(order, { depot: '1', from: 'A', to: 'B', position: 0 })).toBe(order)
    expect(placed(order, { depot: '9', from: 'A', to: 'B', position: 0 })).toBe(order)
  })
  test('names the rounds it changed', () => {
    expect(changedRounds(order, placed(order, { depot: '3', from: 'A', to: 'A', position: 0 }))).toEqual([
      'A',
    ])
    expect(changedRounds(order, order)).toEqual([])
  })
  test('never loses or doubles a stop', () => {
    const round = fc.constantFrom('A', 'B')
    const move = fc.record({
      depot: fc.constantFrom('1', '2', '3', '4'),
      from: round,
      to: round,
      position: fc.integer({ min: -2, max: 6 }),
    })
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const after = moves.reduce(placed, order)
        expect([...(after.A ?? []), ...(after.B ?? [])].toSorted()).toEqual(['1', '1', '2', '3', '4'])
        for (const stops of [after.A ?? [], after.B ?? []]) expect(new Set(stops).size).toBe(stops.length)
      }),
    )
  })
})
