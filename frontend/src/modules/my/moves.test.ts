import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canTake, choosable, depotsFor, fieldOf, lastOf, type MyDepot, slotOf } from './moves.ts'

const depot = (name: string, more: Partial<MyDepot> = {}): MyDepot => ({
  code: name,
  name,
  kind: 'open',
  reservedFor: '',
  street: '',
  postcode: '',
  town: 'Épinal',
  latitude: null,
  longitude: null,
  phone: '',
  description: '',
  collection: [],
  photo: null,
  asksPassword: false,
  staffOnly: false,
  here: false,
  left: null,
  full: false,
  slots: [
    { round: 'MA', weekday: 2, day: '2025-06-10', open: false },
    { round: 'VE', weekday: 5, day: '2025-06-13', open: true },
  ],
  ...more,
})

describe('a move in the making', () => {
  it('chooses among weeks that bring something, or among all where nothing is known to come', () => {
    const week = (baskets: number) => ({
      week: 'w',
      day: null,
      depot: 'D',
      depotName: 'D',
      round: null,
      baskets,
    })
    expect(choosable([week(0), week(1)])).toEqual([week(1)])
    expect(choosable([week(0)])).toEqual([week(0)])
  })

  it('ends in its own week, in a later one, or never', () => {
    expect(lastOf('once', '2025-W24', '2025-W30')).toBe('2025-W24')
    expect(lastOf('period', '2025-W24', '2025-W30')).toBe('2025-W30')
    expect(lastOf('period', '2025-W24', '2025-W20')).toBe('2025-W24')
    expect(lastOf('good', '2025-W24', '2025-W30')).toBe(null)
  })

  it('takes the slot chosen while it is in time, otherwise the first that is', () => {
    expect(slotOf(depot('a'), 'MA')?.round).toBe('VE')
    expect(slotOf(depot('a'), undefined)?.round).toBe('VE')
    expect(slotOf(depot('a', { slots: [] }), 'VE')).toBeUndefined()
  })

  it('goes where there is room, where the garden lets members in, and where it is not too late', () => {
    expect(canTake(depot('a'))).toBe(true)
    expect(canTake(depot('a', { full: true }))).toBe(false)
    expect(canTake(depot('a', { here: true }))).toBe(false)
    expect(canTake(depot('a', { staffOnly: true }))).toBe(false)
    expect(
      canTake(depot('a', { slots: [{ round: 'MA', weekday: 2, day: '2025-06-10', open: false }] })),
    ).toBe(false)
  })

  it('lists every depot that the search finds once, those to be taken first', () => {
    const drawn = fc.record({ name: fc.constantFrom('Été', 'Gare', 'École'), full: fc.boolean() })
    fc.assert(
      fc.property(fc.array(drawn), (many) => {
        const all = many.map(({ name, full }) => depot(name, { full }))
        const listed = depotsFor(all, '')
        expect(listed.toSorted()).toHaveLength(all.length)
        const takes = listed.map(canTake)
        expect(takes.lastIndexOf(true)).toBeLessThan(takes.includes(false) ? takes.indexOf(false) : Infinity)
      }),
    )
    expect(depotsFor([depot('École'), depot('Gare')], 'ecole epinal').map(({ name }) => name)).toEqual([
      'École',
    ])
  })

  it('says each refusal beside what it is about', () => {
    expect(fieldOf('wrong-password')).toBe('password')
    expect(fieldOf('depot-full')).toBe('depot')
    expect(fieldOf('deadline-passed')).toBe('from')
    expect(fieldOf('network')).toBe('form')
  })
})
