import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reapplied } from './hand-draft.ts'
import { type HandOrder, placed } from './hand-order.ts'

const base: HandOrder = { A: ['1', '2', '3'], B: ['4', '5', '5/7'] }
const all = ['1', '2', '3', '4', '5', '5/7']

describe('an order made by hand, laid over what others saved meanwhile', () => {
  test('keeps what was moved, and takes over the rest', () => {
    const order = placed(base, { depot: '2', from: 'A', to: 'B', position: 0 })
    const now = { A: ['1', '2', '3'], B: ['5', '5/7', '4'], C: ['6'] }
    expect(reapplied({ base, order }, now)).toEqual({ A: ['1', '3'], B: ['2', '4', '5', '5/7'], C: ['6'] })
  })

  test('does not take a stop back that somebody else moved', () => {
    const order = placed(base, { depot: '3', from: 'A', to: 'A', position: 0 })
    const now = { A: ['1', '3'], B: ['4', '5', '5/7', '2'] }
    expect(reapplied({ base, order }, now)).toEqual({ A: ['3', '1'], B: ['4', '5', '5/7', '2'] })
  })

  test('leaves a stop where it is when its new round is driven no more, and forgets one that is gone', () => {
    const order = placed(base, { depot: '2', from: 'A', to: 'B', position: 0 })
    expect(reapplied({ base, order }, { A: ['1', '2'] })).toEqual({ A: ['1', '2'] })
  })

  test('takes a new home along with its depot', () => {
    const order = placed(base, { depot: '5', from: 'B', to: 'A', position: 0 })
    const now = { A: ['1', '2', '3'], B: ['4', '5', '5/7', '5/8'] }
    expect(reapplied({ base, order }, now)).toEqual({ A: ['5', '5/8', '5/7', '1', '2', '3'], B: ['4'] })
  })

  test('is the very same where nobody saved anything, and loses or doubles no stop where somebody did', () => {
    const round = fc.constantFrom('A', 'B')
    const move = fc.record({
      depot: fc.constantFrom(...all),
      from: round,
      to: round,
      position: fc.integer({ min: 0, max: 6 }),
    })
    const moves = fc.array(move, { maxLength: 6 })
    fc.assert(
      fc.property(moves, moves, (mine, theirs) => {
        const order = mine.reduce(placed, base)
        const now = theirs.reduce(placed, base)
        expect(reapplied({ base, order }, base)).toEqual(order)
        expect(reapplied({ base, order: base }, now)).toEqual(now)
        const { A = [], B = [] } = reapplied({ base, order }, now)
        expect([...A, ...B].toSorted()).toEqual(all)
        expect(A.includes('5')).toBe(A.includes('5/7'))
      }),
    )
  })
})
