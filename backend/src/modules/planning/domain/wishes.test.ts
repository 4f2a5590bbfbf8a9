import { describe, expect, test } from 'vitest'
import type { PlannedRound } from './planned-round.ts'
import { usualPlanning } from './planning-settings.ts'
import { checkWishes, vehicleOf, type Wishes } from './wishes.ts'

const round = (code: string, depots: readonly string[], weekday = 2): PlannedRound => ({
  code,
  name: code,
  colour: '#112233',
  weekday,
  version: 1,
  stops: depots.map((depot) => ({
    depot,
    name: depot,
    position: { latitude: 48, longitude: 6 },
    baskets: 1,
    homes: 0,
    home: null,
    unplacedHomes: [],
  })),
})
const rounds = [round('A', ['D1', 'D2']), round('B', ['D3'])]
const wishes = (change: Partial<Wishes> = {}): Wishes => ({
  rounds: [
    { round: 'A', vehicle: null },
    { round: 'B', vehicle: null },
  ],
  extent: 're-plan',
  aim: 'both',
  effort: 'quick',
  exchange: false,
  stay: [],
  places: [],
  keep: [],
  joining: [],
  leaveOutUnplaced: false,
  ...change,
})
const refusalOf = (change: Partial<Wishes>, of = rounds) => {
  const checked = checkWishes(wishes(change), of, usualPlanning)
  return checked.ok ? null : checked.refusal
}

describe('what is wished of an optimisation', () => {
  test('is taken when it can hold together', () => {
    const stay = [{ depot: 'D1', round: 'B' }]
    expect(
      refusalOf({ exchange: true, stay, places: [{ depot: 'D2', place: 'first' }], keep: [] }),
    ).toBeNull()
  })
  test.each<[string, Partial<Wishes>, object]>([
    ['no round', { rounds: [] }, { kind: 'no-round-chosen' }],
    [
      'a round twice',
      {
        rounds: [
          { round: 'A', vehicle: null },
          { round: 'A', vehicle: null },
        ],
      },
      { kind: 'round-twice', round: 'A' },
    ],
    [
      'a vehicle that is not there',
      { rounds: [{ round: 'A', vehicle: 'V9' }] },
      { kind: 'unknown-vehicle', vehicle: 'V9' },
    ],
    [
      'a lock on a strange stop',
      { places: [{ depot: 'D9', place: 'last' }] },
      { kind: 'lock-unknown-stop', depot: 'D9' },
    ],
    [
      'a lock to a strange round',
      { stay: [{ depot: 'D1', round: 'Z' }] },
      { kind: 'lock-unknown-round', round: 'Z' },
    ],
    [
      'a stop on two rounds',
      {
        exchange: true,
        stay: [
          { depot: 'D1', round: 'A' },
          { depot: 'D1', round: 'B' },
        ],
      },
      { kind: 'locks-contradict', depot: 'D1', one: 'A', other: 'B' },
    ],
    [
      'a stop first and last',
      {
        places: [
          { depot: 'D1', place: 'first' },
          { depot: 'D1', place: 'last' },
        ],
      },
      { kind: 'locks-contradict', one: 'first', other: 'last' },
    ],
    [
      'another round without exchange',
      { stay: [{ depot: 'D1', round: 'B' }] },
      { kind: 'locks-contradict', depot: 'D1', one: 'B', other: 'A' },
    ],
    [
      'a stop off a kept order',
      { exchange: true, keep: ['A'], stay: [{ depot: 'D1', round: 'B' }] },
      { kind: 'locks-contradict', depot: 'D1' },
    ],
    ['every order kept', { keep: ['A', 'B'] }, { kind: 'all-orders-kept', rounds: 2 }],
  ])('is refused with figures: %s', (_, change, refusal) => {
    expect(refusalOf(change)).toMatchObject(refusal)
  })
  test('exchanges no stops between weekdays: their members would get baskets on another day', () => {
    const mixed = [round('A', ['D1'], 2), round('B', ['D2'], 5)]
    expect(refusalOf({ exchange: true }, mixed)).toEqual({
      kind: 'several-weekdays',
      rounds: 'A, B',
      weekdays: '2, 5',
    })
    expect(refusalOf({}, mixed)).toBeNull()
  })
  test('gives each round the vehicle named, or the garden’s in turn', () => {
    const [van] = usualPlanning.vehicles
    if (!van) throw new Error('no van')
    const fleet = { ...usualPlanning, vehicles: [van, { ...van, code: 'V2' }] }
    const chosen = vehicleOf(
      { rounds: ['A', 'B', 'C'].map((code) => ({ round: code, vehicle: code === 'C' ? 'V2' : null })) },
      fleet,
    )
    expect(['A', 'B', 'C', 'D'].map((code) => chosen(code)?.code)).toEqual(['V1', 'V2', 'V2', undefined])
  })
})
