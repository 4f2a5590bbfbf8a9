import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secondsAt } from './planned-round.ts'
import { changePlanning, usualPlanning } from './planning-settings.ts'
import { minutesLate, secondsOf, timeOf } from './time-of-day.ts'

const van = {
  code: 'V1',
  name: 'Fourgon',
  baskets: 120,
  from: '08:00',
  backBy: '13:00',
  longestMinutes: null,
}
const problemsOf = (change: Partial<typeof usualPlanning>) => {
  const changed = changePlanning(usualPlanning, { ...usualPlanning, ...change })
  return changed.ok ? [] : 'fields' in changed.refusal ? changed.refusal.fields : [changed.refusal]
}

describe('the settings of planning (RND-03)', () => {
  test('begin with a van of 120 baskets from eight to one, and eight minutes a stop', () => {
    expect(usualPlanning).toMatchObject({ vehicles: [van], minutesPerStop: 8, version: 0 })
  })
  test('are refused with everything that is wrong, at once', () => {
    const vehicles = [van, { ...van, name: '', baskets: -1, from: '25:00' }]
    expect(problemsOf({ vehicles, minutesPerStop: 8.5 })).toMatchObject([
      { path: 'minutesPerStop', kind: 'not-whole' },
      { path: 'vehicles.1.baskets', kind: 'out-of-range', min: 1 },
      { path: 'vehicles.1.from', kind: 'not-a-time' },
      { path: 'vehicles.1.name', kind: 'required' },
      { path: 'vehicles.1', kind: 'repeated', code: 'V1' },
    ])
    expect(problemsOf({ vehicles: [] })).toMatchObject([{ path: 'vehicles', kind: 'out-of-range', min: 1 }])
  })
  test('refuse a window that ends before it begins, of a vehicle or a depot', () => {
    expect(problemsOf({ vehicles: [{ ...van, backBy: '07:30' }] })).toEqual([
      { kind: 'window-ends-before-start', of: 'V1', from: '08:00', to: '07:30' },
    ])
    expect(problemsOf({ hours: [{ depot: 'D1', from: '11:00', to: '10:00' }] })).toMatchObject([
      { kind: 'window-ends-before-start', of: 'D1' },
    ])
    expect(problemsOf({ hours: [{ depot: 'D1', from: null, to: '10:00' }] })).toEqual([])
  })
  test('count a stop by baskets, and home deliveries by person (RND-02)', () => {
    const stop = {
      depot: 'D1',
      name: 'D1',
      position: null,
      baskets: 10,
      homes: 0,
      home: null,
      unplacedHomes: [],
    }
    expect(secondsAt(stop, { ...usualPlanning, secondsPerBasket: 6 })).toBe(540)
    expect(
      secondsAt(
        { ...stop, homes: 3, home: null, unplacedHomes: [] },
        { ...usualPlanning, minutesPerHome: 5 },
      ),
    ).toBe(900)
  })
  test('read a time of day as it is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1439 }),
        (minute) => secondsOf(timeOf(minute * 60)) === minute * 60,
      ),
    )
    expect([secondsOf('24:00'), secondsOf('8:00'), timeOf(90_600), minutesLate(61), minutesLate(-5)]).toEqual(
      [undefined, undefined, '25:10', 2, 0],
    )
  })
})
