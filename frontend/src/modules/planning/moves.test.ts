import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movesIn } from './moves.ts'
import type { ProposedRound } from './planning-types.ts'

const figures = { stops: [], metres: 0, minutes: 0, baskets: 0, departure: '', back: '', broken: [] }
const round = (code: string, formerStops: string[], stops: string[]): ProposedRound => ({
  code,
  name: code,
  colour: '#112233',
  version: 1,
  vehicle: 'V1',
  formerStops,
  stops,
  before: figures,
  after: figures,
})
const words = (...rounds: ProposedRound[]) =>
  movesIn(rounds).map(({ depot, from, to }) => `${depot} ${from.round}${from.place}→${to.round}${to.place}`)

describe('the stops that a proposal moves', () => {
  test('are as few as it takes to tell the new order', () => {
    expect(words(round('A', ['1', '2', '3', '4'], ['4', '1', '2', '3']))).toEqual(['4 A4→A1'])
    expect(words(round('A', ['1', '2'], ['1', '2']))).toEqual([])
  })
  test('say from which round to which', () => {
    expect(words(round('A', ['1', '2'], ['2']), round('B', ['3'], ['1', '3']))).toEqual(['1 A1→B1'])
  })
  test('put back, give the former order again', () => {
    const stops = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.shuffledSubarray(stops, { minLength: 6 }), (order) => {
        const moved = new Set(movesIn([round('A', stops, order)]).map(({ depot }) => depot))
        expect(order.filter((stop) => !moved.has(stop))).toEqual(stops.filter((stop) => !moved.has(stop)))
      }),
    )
  })
})
