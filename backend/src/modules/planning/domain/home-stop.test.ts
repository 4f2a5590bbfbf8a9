import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { depotOf, formerOrder, homeStop, isHome, withHomes } from './home-stop.ts'

describe('the homes of a round', () => {
  test('stand where they were put, new ones behind their depot, and depots follow the round', () => {
    const kept = ['H/3', 'A', 'H/1', 'B', 'H', 'H/9']
    expect(withHomes(['A', 'B', 'H'], kept, ['H/1', 'H/2', 'H/3'])).toEqual([
      'H/3',
      'A',
      'H/1',
      'B',
      'H',
      'H/2',
    ])
    expect(withHomes(['H', 'B', 'A'], kept, ['H/1', 'H/3'])).toEqual(['H/3', 'H', 'B', 'A', 'H/1'])
    expect(withHomes(['B', 'H'], ['A', 'H/1', 'B'], ['H/1'])).toEqual(['H/1', 'B', 'H'])
    expect(withHomes(['A', 'H', 'B'], [], ['H/1', 'H/2'])).toEqual(['A', 'H', 'H/1', 'H/2', 'B'])
  })

  test('are all there once, and never move a depot, whatever was kept', () => {
    const depots = fc.shuffledSubarray(['A', 'B', 'C', 'H']).filter((list) => list.includes('H'))
    const homes = fc.shuffledSubarray([1, 2, 3, 4].map((member) => homeStop('H', member)))
    const kept = fc.shuffledSubarray(['A', 'B', 'C', 'D', 'H', 'H/1', 'H/2', 'H/3', 'H/7'])
    fc.assert(
      fc.property(depots, kept, homes, (order, saved, delivered) => {
        const whole = withHomes(order, saved, delivered)
        expect(whole.filter((stop) => !isHome(stop))).toEqual(order)
        expect(whole.filter(isHome).toSorted()).toEqual(delivered.toSorted())
        expect(whole.every((stop) => depotOf(stop) === 'H' || !isHome(stop))).toBe(true)
        expect(withHomes(order, whole, delivered)).toEqual(whole)
      }),
    )
  })

  test('came before only where their depot is: no home brings its depot to a round', () => {
    expect(formerOrder(['N2'], [], ['H/4'])).toEqual(['N2'])
    expect(formerOrder(['N1', 'H'], ['N1', 'H/4', 'H'], ['H/5'])).toEqual(['N1', 'H/4', 'H', 'H/5'])
    const depots = fc.shuffledSubarray(['A', 'B', 'H', 'J'])
    const stops = fc.shuffledSubarray(['A', 'B', 'C', 'H', 'H/1', 'H/2', 'J/1', 'J/2'])
    fc.assert(
      fc.property(depots, stops, stops, (order, kept, named) => {
        const former = formerOrder(order, kept, named)
        expect(former.filter((stop) => !isHome(stop))).toEqual(order)
        expect(former.filter(isHome).every((home) => order.includes(depotOf(home)))).toBe(true)
      }),
    )
  })
})
