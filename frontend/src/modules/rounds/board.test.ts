import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byWeekday,
  changesNothing,
  isPossible,
  type Move,
  moved,
  movedBack,
  unplaced,
  withAnswered,
} from './board.ts'
import type { BoardDepot, Round } from './round-types.ts'

const round = (code: string, depots: readonly string[], weekday = 2): Round => ({
  code,
  name: `Round ${code}`,
  weekday,
  preparationWeekday: 1,
  colour: '#3d6b35',
  position: 1,
  version: 1,
  archived: false,
  stops: depots.map((depot) => ({ depot })),
})
const order = (rounds: readonly Round[]) =>
  rounds.map(({ stops }) => stops.map(({ depot }) => depot).join(' '))
const depot = (code: string, name: string): BoardDepot => ({
  code,
  name,
  kind: 'open',
  street: '',
  postcode: '',
  town: '',
  phone: '',
  latitude: null,
  longitude: null,
})
const week = [round('MA', ['A', 'B', 'C']), round('VE', ['D'], 5)]

describe('the board of rounds', () => {
  it('moves a stop within its round', () => {
    expect(order(moved(week, { depot: 'A', from: 'MA', to: 'MA', position: 2 }))).toEqual(['B C A', 'D'])
  })

  it('moves a stop to another round, onto a round and off it', () => {
    expect(order(moved(week, { depot: 'A', from: 'MA', to: 'VE', position: 0 }))).toEqual(['B C', 'A D'])
    expect(order(moved(week, { depot: 'X', from: null, to: 'VE', position: 9 }))).toEqual(['A B C', 'D X'])
    expect(order(moved(week, { depot: 'D', from: 'VE', to: null, position: 0 }))).toEqual(['A B C', ''])
  })

  it('sees that a stop dropped where it was changes nothing', () => {
    expect(changesNothing(week, { depot: 'B', from: 'MA', to: 'MA', position: 1 })).toBe(true)
    expect(changesNothing(week, { depot: 'B', from: 'MA', to: 'MA', position: 0 })).toBe(false)
    expect(changesNothing(week, { depot: 'B', from: 'MA', to: 'VE', position: 1 })).toBe(false)
  })

  it('repeats a move only while the stop stands where it leaves and not yet where it goes', () => {
    const move: Move = { depot: 'A', from: 'MA', to: 'VE', position: 0 }
    expect(isPossible(week, move)).toBe(true)
    expect(isPossible([round('MA', ['B']), round('VE', ['A'])], move)).toBe(false)
    expect(isPossible([round('MA', ['A']), round('VE', ['A'])], move)).toBe(false)
    expect(isPossible([round('MA', ['A'])], move)).toBe(false)
  })

  it('knows which depots no round serves, by name', () => {
    const depots = [depot('Y', 'Épinal'), depot('A', 'Mairie'), depot('X', 'Charmes')]
    expect(unplaced(week, depots, 'fr').map(({ code }) => code)).toEqual(['X', 'Y'])
  })

  it('groups rounds by weekday and takes over what the garden answered', () => {
    expect(byWeekday(week).map(({ weekday }) => weekday)).toEqual([2, 5])
    expect(order(withAnswered(week, [round('VE', ['E', 'D'])]))).toEqual(['A B C', 'E D'])
  })

  it('takes every possible move back exactly', () => {
    const codes = fc.constantFrom('MA', 'VE', null)
    const moves = fc.record({
      depot: fc.constantFrom('A', 'B', 'C', 'D', 'X'),
      from: codes,
      to: codes,
      position: fc.nat(4),
    })
    fc.assert(
      fc.property(moves, (move) => {
        fc.pre(isPossible(week, move))
        expect(order(moved(moved(week, move), movedBack(week, move)))).toEqual(order(week))
      }),
    )
  })
})
