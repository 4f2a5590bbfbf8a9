import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../api/types.ts'
import { hoursOn, visitsFrom, withBaskets } from './visits.ts'

const delivery = (part: Partial<Delivery>): Delivery => ({
  member: 1042,
  memberName: 'Camille Durand',
  phone: '',
  preparationDay: '2025-06-02',
  stop: 1,
  day: '2025-06-03',
  week: '2025-W23',
  usualDay: part.day ?? '2025-06-03',
  subscription: 1,
  plan: 'PF',
  planName: 'Panier familial',
  product: 'PANIER',
  productName: 'Panier',
  quantity: 1,
  depot: 'D01',
  depotName: 'Mairie',
  round: 'R1',
  roundName: 'Mardi nord',
  frozen: false,
  outcome: 'planned',
  outcomeReason: null,
  why: [],
  ...part,
})

describe('walks to the depot', () => {
  it('gather what waits at one place on one day', () => {
    const visits = visitsFrom([delivery({}), delivery({ subscription: 2, planName: 'Œufs', quantity: 2 })])
    expect(visits).toHaveLength(1)
    expect(visits[0]?.count).toBe(3)
  })

  it('are two when the same day has two places', () => {
    expect(visitsFrom([delivery({}), delivery({ depot: 'D02' })])).toHaveLength(2)
  })

  it('say from which day a holiday moved them', () => {
    expect(visitsFrom([delivery({ day: '2025-06-10', usualDay: '2025-06-09' })])[0]?.movedFrom).toBe(
      '2025-06-09',
    )
    expect(visitsFrom([delivery({})])[0]?.movedFrom).toBeUndefined()
  })

  it('keep a week without basket apart, with its reason', () => {
    const visits = visitsFrom([delivery({ quantity: 0, why: [{ kind: 'week-closed' }] })])
    expect(withBaskets(visits)).toEqual([])
    expect(visits[0]?.absent[0]?.why).toEqual([{ kind: 'week-closed' }])
  })

  it('leave out the weeks between, which the rhythm never meant', () => {
    const between = delivery({
      quantity: 0,
      why: [{ kind: 'rhythm', rhythm: { kind: 'fortnightly', anchor: '2025-W01' } }],
    })
    expect(visitsFrom([between])).toEqual([])
  })

  it('come in order and lose nothing', () => {
    const any = fc.record({
      day: fc.constantFrom('2025-06-03', '2025-06-10', '2025-06-17'),
      depot: fc.constantFrom('D01', 'D02'),
      quantity: fc.nat(6),
    })
    fc.assert(
      fc.property(fc.array(any), (parts) => {
        const visits = visitsFrom(parts.map(delivery))
        const days = visits.map((visit) => visit.day)
        expect(days).toEqual([...days].sort())
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
        expect(sum(visits.map((visit) => visit.count))).toBe(sum(parts.map((part) => part.quantity)))
      }),
    )
  })
})

describe('opening hours', () => {
  it('are those of the weekday, early ones first', () => {
    const collection = [
      { weekday: 2, from: '17:00', to: '19:00' },
      { weekday: 2, from: '09:00', to: '12:00' },
      { weekday: 3, from: '10:00', to: '12:00' },
    ]
    const point = {
      code: 'D01',
      name: '',
      street: '',
      postcode: '',
      town: '',
      latitude: null,
      longitude: null,
      phone: '',
      description: '',
      photo: null,
      collection,
    }
    expect(hoursOn(point, '2025-06-03').map((slot) => slot.from)).toEqual(['09:00', '17:00'])
    expect(hoursOn(point, '2025-06-05')).toEqual([])
  })
})
