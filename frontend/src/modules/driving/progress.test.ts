import { describe, expect, it } from 'vitest'
import type { DrivingStop } from '../../api/contract-types.d.ts'
import { nextOpen, piecesAt, statesOf } from './progress.ts'

const stop = (depot: string, outcome = 'planned'): DrivingStop => ({
  position: 1,
  depot,
  name: depot,
  kind: 'open',
  street: '',
  postcode: '',
  town: '',
  latitude: null,
  longitude: null,
  phone: '',
  contactName: '',
  accessNotes: '',
  products: [
    { name: 'Panier', quantity: 2 },
    { name: 'Œufs', quantity: 3 },
  ],
  outcome,
})
const word = (depot: string) => ({
  key: depot,
  at: 1,
  day: '2025-06-03',
  round: 'MA',
  body: { depot, outcome: 'delivered' as const },
})

describe('working through a round', () => {
  it('counts a stop as done as soon as the driver has said so, network or not', () => {
    const states = statesOf([stop('D01'), stop('D02')], [word('D01')], '2025-06-03', 'MA')
    expect(states.map((state) => [state.done, state.pending])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('goes on to the next open stop, and comes back to one that was skipped', () => {
    const states = statesOf([stop('A'), stop('B', 'delivered'), stop('C')], [], '2025-06-03', 'MA')
    expect(nextOpen(states, 0)).toBe(2)
    expect(nextOpen(states, 2)).toBe(0)
  })

  it('has no next stop when all is done', () => {
    expect(nextOpen(statesOf([stop('A', 'delivered')], [], '2025-06-03', 'MA'), 0)).toBeUndefined()
  })

  it('counts the pieces to leave', () => {
    expect(piecesAt(stop('A'))).toBe(5)
  })
})
