import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookOf, lookOfDay, monthsOf } from './delivery-days.ts'
import type { Delivery } from './subscription-types.ts'

const delivery = (parts: Partial<Delivery>): Delivery => ({
  day: '2025-06-03',
  week: '2025-W23',
  usualDay: '2025-06-03',
  preparationDay: '2025-06-02',
  subscription: 1,
  member: 1,
  memberName: 'Camille Chardin',
  phone: '',
  plan: 'APS',
  product: 'PS',
  planName: 'Panier simple',
  productName: 'Panier simple',
  quantity: 1,
  depot: 'D01',
  depotName: 'Mairie',
  round: 'MA',
  roundName: 'Mardi',
  stop: 1,
  outcomeReason: null,
  frozen: false,
  outcome: 'planned',
  why: [{ kind: 'rhythm', rhythm: { kind: 'weekly' } }],
  ...parts,
})

const TODAY = '2025-06-01'

describe('the calendar of deliveries', () => {
  it('tells a delivery to come from a changed one, from none, from a closed week and from a past one', () => {
    expect(lookOf(delivery({}), TODAY)).toBe('coming')
    expect(
      lookOf(delivery({ quantity: 2, why: [{ kind: 'exception', usual: 1, quantity: 2 }] }), TODAY),
    ).toBe('changed')
    expect(
      lookOf(delivery({ quantity: 0, why: [{ kind: 'exception', usual: 1, quantity: 0 }] }), TODAY),
    ).toBe('none')
    expect(lookOf(delivery({ quantity: 0, why: [{ kind: 'week-closed' }] }), TODAY)).toBe('closed')
    expect(lookOf(delivery({ frozen: true, outcome: 'delivered' }), TODAY)).toBe('past')
    expect(lookOf(delivery({ frozen: true, outcome: 'lost' }), TODAY)).toBe('trouble')
  })

  it('has behind it every day before today, frozen or not', () => {
    expect(lookOf(delivery({}), '2025-06-03')).toBe('coming')
    expect(lookOf(delivery({}), '2025-06-04')).toBe('past')
  })

  it('shows on a day with several deliveries what most needs to be seen', () => {
    const skipped = delivery({ quantity: 0 })
    expect(lookOfDay([skipped, delivery({})], TODAY)).toBe('coming')
    expect(lookOfDay([skipped], TODAY)).toBe('none')
  })

  it('has every day of the year once, each under its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const weeks = monthsOf(year).flatMap((month) => month.weeks)
        const days = weeks.flat().filter((day) => day !== null)
        expect(new Set(days).size).toBe(days.length)
        expect(days.length).toBe(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365)
        for (const week of weeks)
          week.forEach((day, n) => {
            if (day !== null) expect((new Date(day).getUTCDay() || 7) - 1).toBe(n)
          })
      }),
      { numRuns: 20 },
    )
  })
})
