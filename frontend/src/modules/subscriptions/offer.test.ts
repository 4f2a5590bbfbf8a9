import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aroundFor, fitted, offeredOf, plansFor, priceFor, pricesAnew } from './offer.ts'
import { type Agreement, type Plan, paymentMethods } from './subscription-types.ts'

const plan: Plan = {
  code: 'ETE',
  name: 'Panier d’été',
  product: null,
  priceCents: 40_000,
  deliveries: 25,
  homeDelivery: false,
  supporter: false,
  waiting: false,
  doublesInto: null,
  position: 2,
  retired: false,
  version: 1,
  categories: ['ecole'],
  prices: [{ category: 'ecole', priceCents: 35_000 }],
  rhythms: ['fortnightly'],
  depots: ['D2'],
  paymentMethods: ['cheque'],
  paymentRhythms: ['once'],
  period: { first: '2026-W18', last: '2026-W43' },
}
const open: Plan = {
  ...plan,
  code: 'APS',
  position: 1,
  categories: [],
  rhythms: [],
  depots: [],
  paymentMethods: [],
  paymentRhythms: [],
  period: null,
}
const agreement: Agreement = {
  quantity: 1,
  start: '2026-W10',
  end: '2026-W51',
  rhythm: { kind: 'weekly' },
  depot: 'D1',
  round: 'MA',
  paymentMethod: 'transfer',
  paymentRhythm: 'monthly',
  firstPaymentMonth: 1,
  payments: 12,
  entitledDeliveries: 25,
  plannedDeliveries: 25,
  carriedOver: 0,
}

describe('what a plan offers', () => {
  it('goes to the members of its categories, at their price', () => {
    expect(plansFor([plan, open], '').map(({ code }) => code)).toEqual(['APS'])
    expect(plansFor([plan, open, { ...open, retired: true }], 'ecole').map(({ code }) => code)).toEqual([
      'APS',
      'ETE',
    ])
    expect([priceFor(plan, 'ecole'), priceFor(plan, '')]).toEqual([35_000, 40_000])
  })

  it('is all there is to choose from, beside what was agreed before and what is not agreed yet', () => {
    expect(offeredOf(paymentMethods, plan.paymentMethods, 'card')).toEqual(['', 'cheque', 'card'])
    expect(offeredOf(paymentMethods, undefined, undefined)).toEqual(paymentMethods)
    const depots = ['D1', 'D2', 'D3'].map((code) => ({ code }) as never)
    const codes = aroundFor({ plans: [], depots, rounds: [] }, plan, 'D3').depots.map(({ code }) => code)
    expect(codes).toEqual(['D2', 'D3'])
  })

  it('takes the agreement along when another plan is chosen', () => {
    expect(fitted(agreement, plan)).toEqual({
      ...agreement,
      start: '2026-W18',
      rhythm: { kind: 'fortnightly', anchor: '2026-W18' },
      depot: 'D2',
      round: null,
      paymentMethod: '',
      paymentRhythm: '',
    })
    expect(fitted(agreement, open)).toEqual(agreement)
  })

  it('fits once and for all', () => {
    const weeks = fc.integer({ min: 10, max: 52 }).map((n) => `2026-W${n}`)
    fc.assert(
      fc.property(weeks, fc.constantFrom('D1', 'D2', ''), (start, depot) => {
        const once = fitted({ ...agreement, start, depot }, plan)
        expect(fitted(once, plan)).toEqual(once)
      }),
    )
  })
})

describe('a price', () => {
  it('is worked out anew when the quantity, the weeks or the rhythm change, and for nothing else', () => {
    expect(pricesAnew({ ...agreement, depot: 'D9', payments: 3 }, agreement)).toBe(false)
    expect(pricesAnew({ ...agreement, rhythm: { kind: 'free' } }, agreement)).toBe(true)
    expect(pricesAnew({ ...agreement, quantity: 2 }, agreement)).toBe(true)
    const monthly = { ...agreement, rhythm: { kind: 'monthly', nth: 1, weekday: 3 } as const }
    const turned = { ...agreement, rhythm: { weekday: 3, nth: 1, kind: 'monthly' } as const }
    expect(pricesAnew(turned, monthly)).toBe(false)
  })
})
