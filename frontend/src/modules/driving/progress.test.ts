import { describe, expect, it } from 'vitest'
import type { DrivingHome, DrivingStop } from '../../api/types.ts'
import type { Waiting } from '../../app/outbox-rules.ts'
import { nextOpen, piecesAt, statesOf } from './progress.ts'

const stop = (
  depot: string,
  outcome: DrivingStop['outcome'] = 'planned',
  people: DrivingHome[] = [],
): DrivingStop => ({
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
  baskets: 5,
  people,
  products: [
    { name: 'Panier', quantity: 2 },
    { name: 'Œufs', quantity: 3 },
  ],
  outcome,
})
const word = (depot: string, at = 1) => ({
  key: depot,
  at,
  day: '2025-06-03',
  round: 'MA',
  body: { depot, outcome: 'delivered' as const },
})

const ofHome = (subscription: number, outcome: 'delivered' | 'not-delivered', at: number) => ({
  ...word(`home-${subscription}`, at),
  body: { subscription, outcome },
})
const words = (...waiting: Waiting[]) => ({ waiting, day: '2025-06-03', round: 'MA' })
const home = (subscription: number): DrivingHome => ({
  subscription,
  name: '',
  phone: '',
  street: '',
  postcode: '',
  town: '',
  latitude: null,
  longitude: null,
  after: '',
  products: [],
  outcome: 'planned',
})

describe('working through a round', () => {
  it('counts a stop as done as soon as the driver has said so, network or not', () => {
    const states = statesOf([stop('D01'), stop('D02')], words(word('D01')))
    expect(states.map((state) => [state.done, state.pending])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('goes on to the next open stop, and comes back to one that was skipped', () => {
    const states = statesOf([stop('A'), stop('B', 'delivered'), stop('C')], words())
    expect(nextOpen(states, 0)).toBe(2)
    expect(nextOpen(states, 2)).toBe(0)
  })

  it('has no next stop when all is done', () => {
    expect(nextOpen(statesOf([stop('A', 'delivered')], words()), 0)).toBeUndefined()
  })

  it('waits for every home of a stop, and says when they differ', () => {
    const homes = stop('H', 'planned', [home(1), home(2)])
    expect(statesOf([homes], words(ofHome(1, 'delivered', 1)))[0]?.done).toBe(false)
    const both = words(ofHome(1, 'delivered', 1), ofHome(2, 'not-delivered', 2))
    expect(statesOf([homes], both)[0]?.outcome).toBe('mixed')
  })

  it('is not done with a stop of which the server has only some homes', () => {
    const partly = stop('H', 'mixed', [{ ...home(1), outcome: 'delivered' }, home(2)])
    expect(statesOf([partly], words())[0]?.done).toBe(false)
  })

  it('takes the later word of a home and of its whole stop', () => {
    const homes = stop('H', 'planned', [home(1), home(2)])
    const corrected = statesOf([homes], words(word('H', 1), ofHome(2, 'not-delivered', 2)))
    expect(corrected[0]?.homes.map((one) => one.outcome)).toEqual(['delivered', 'not-delivered'])
    const settled = statesOf([homes], words(ofHome(2, 'not-delivered', 1), word('H', 2)))
    expect(settled[0]?.homes.map((one) => one.outcome)).toEqual(['delivered', 'delivered'])
  })

  it('counts the pieces to leave', () => {
    expect(piecesAt(stop('A'))).toBe(5)
  })
})
