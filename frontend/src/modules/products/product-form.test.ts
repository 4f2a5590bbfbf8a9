import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankPlan, blankProduct, perDelivery, planFormOf, planFrom, priceText } from './product-form.ts'
import type { Plan } from './product-types.ts'

const plan: Plan = {
  code: 'PF46',
  name: 'Panier familial, 46 livraisons',
  product: 'PF',
  priceCents: 73_600,
  deliveries: 46,
  homeDelivery: false,
  supporter: false,
  waiting: false,
  doublesInto: null,
  position: 3,
  categories: ['ecole'],
  prices: [{ category: 'ecole', priceCents: 70_050 }],
  rhythms: ['weekly'],
  depots: ['D01'],
  paymentMethods: [],
  paymentRhythms: [],
  period: { first: '2026-W18', last: '2026-W43' },
  retired: false,
  version: 2,
}

describe('the forms of products and plans', () => {
  it('come after the last one in order', () => {
    expect(blankPlan([plan]).position).toBe(4)
    expect(blankProduct([]).position).toBe(1)
  })

  it('write the price with the comma or point of the language', () => {
    expect(priceText(1550, 'fr')).toBe('15,50')
    expect(priceText(1550, 'en')).toBe('15.50')
  })

  it('refuse a price that is none', () => {
    expect(planFrom({ ...blankPlan([]), price: 'quinze' })).toEqual({ notPrices: ['priceCents'] })
    const prices = { ecole: 'seize', salarie: '', ami: '12,5' }
    expect(planFrom({ ...blankPlan([]), price: '', prices })).toEqual({
      notPrices: ['priceCents', 'prices.ecole'],
    })
  })

  it('have no other price for a category whose field is empty', () => {
    const form = { ...blankPlan([]), price: '16', prices: { ecole: ' ', ami: '12,5' } }
    expect(planFrom(form)).toMatchObject({ plan: { prices: [{ category: 'ami', priceCents: 1250 }] } })
  })

  it('tell what one delivery costs', () => {
    expect(perDelivery({ price: '736', deliveries: 46 })).toBe(1600)
    expect(perDelivery({ price: '16', deliveries: 0 })).toBe(1600)
    expect(perDelivery({ price: '?', deliveries: 0 })).toBeUndefined()
  })

  it('give back what they were made of, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.constantFrom('fr', 'en'), (priceCents, locale) => {
        const { retired, version, ...kept } = { ...plan, priceCents }
        expect(planFrom(planFormOf({ ...plan, priceCents }, locale))).toEqual({ plan: kept })
      }),
    )
  })
})
