import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { week } from '#kernel/week'
import { openTerms, type Plan, type PlanDetails } from './plan.ts'
import { changePlan, createPlan, priceFor, priceOf, reinstatePlan, retirePlan } from './plan-lifecycle.ts'
import { archiveProduct, changeProduct, createProduct, restoreProduct } from './product-lifecycle.ts'

const small: PlanDetails = {
  ...openTerms,
  name: 'Panier simple',
  product: 'simple',
  priceCents: cents(68_900),
  deliveries: 50,
  homeDelivery: false,
  supporter: false,
  waiting: false,
  doublesInto: null,
  position: 1,
}
const plan = (code: string, change: Partial<Plan> = {}): Plan => ({
  ...small,
  code,
  retired: false,
  version: 1,
  ...change,
})
const apf = plan('APF', { name: 'Panier familial', priceCents: cents(118_600) })
const around = {
  hasProduct: (code: string) => code === 'simple',
  hasDepot: (code: string) => ['D1', 'D2'].includes(code),
  hasCategory: (code: string) => ['ecole', 'salarie'].includes(code),
  plan: (code: string) => (code === 'APF' ? apf : undefined),
}
const fields = (answer: ReturnType<typeof createPlan>) =>
  !answer.ok && answer.refusal.kind === 'invalid-input'
    ? answer.refusal.fields.map(({ path, kind }) => `${path} ${kind}`)
    : []

describe('a plan (SUB-01)', () => {
  test('two small baskets make a family basket', () => {
    const created = createPlan('APS', { ...small, doublesInto: 'APF' }, around)
    expect(created).toMatchObject({ value: { code: 'APS', doublesInto: 'APF', retired: false, version: 1 } })
  })
  test('names a product and a doubling that exist, and does not double into itself', () => {
    expect(fields(createPlan('APS', { ...small, product: 'fruit', doublesInto: 'XXX' }, around))).toEqual([
      'product unknown-product',
      'doublesInto unknown-plan',
    ])
    expect(fields(createPlan('APS', { ...small, doublesInto: 'APS' }, around))).toEqual([
      'doublesInto doubles-into-itself',
    ])
    expect(createPlan('APF', small, around)).toMatchObject({ refusal: { kind: 'code-taken' } })
    expect(createPlan('APS', { ...small, product: '', doublesInto: '' }, around)).toMatchObject({
      value: { product: null, doublesInto: null },
    })
  })
  test('is retired and reinstated, and changed in between', () => {
    const retired = retirePlan(apf)
    expect(retired).toMatchObject({ retired: true, version: 2 })
    expect(retirePlan(retired)).toBe(retired)
    expect(changePlan(retired, { ...small, priceCents: cents(-1) }, around)).toMatchObject({
      refusal: { fields: [{ path: 'priceCents', kind: 'out-of-range' }] },
    })
    expect(reinstatePlan(retired)).toMatchObject({ retired: false, version: 3 })
  })
})

describe('what a plan narrows (SUB-02, MEM-02)', () => {
  test('is kept once each, in the order of the lists', () => {
    const narrow = {
      categories: ['ecole', 'ecole'],
      depots: ['D2', 'D1', 'D2'],
      rhythms: ['fortnightly', 'weekly', 'weekly'] as const,
      paymentMethods: ['cheque', 'sepa_debit'] as const,
      paymentRhythms: ['once', 'monthly'] as const,
      prices: [{ category: 'salarie', priceCents: cents(50_000) }],
      period: { first: week('2026-W18'), last: week('2026-W43') },
    }
    expect(createPlan('APS', { ...small, ...narrow }, around)).toMatchObject({
      value: {
        categories: ['ecole'],
        depots: ['D2', 'D1'],
        rhythms: ['weekly', 'fortnightly'],
        paymentMethods: ['sepa_debit', 'cheque'],
        paymentRhythms: ['monthly', 'once'],
        prices: narrow.prices,
        period: narrow.period,
      },
    })
  })
  test('names depots and categories that exist, one price a category, and a period that can be', () => {
    const priced = (category: string) => ({ category, priceCents: cents(1) })
    expect(
      fields(
        createPlan(
          'APS',
          {
            ...small,
            categories: ['amis'],
            depots: ['D9'],
            prices: [
              priced('amis'),
              priced('ecole'),
              priced('ecole'),
              { ...priced('salarie'), priceCents: cents(-1) },
            ],
            period: { first: week('2026-W20'), last: week('2026-W19') },
          },
          around,
        ),
      ),
    ).toEqual([
      'categories unknown-category',
      'depots unknown-depot',
      'prices.amis unknown-category',
      'prices.ecole repeated-category',
      'prices.salarie out-of-range',
      'period.last ends-before-start',
    ])
    const endless = { first: week('2026-W01'), last: week('2028-W20') }
    expect(fields(createPlan('APS', { ...small, period: endless }, around))).toEqual(['period.last too-far'])
  })
})

describe('a price', () => {
  test('is another for the members of a category, shared over the deliveries in the same way', () => {
    const aps = plan('APS', { prices: [{ category: 'salarie', priceCents: cents(50_001) }] })
    expect(priceFor(aps, '')).toBe(68_900)
    expect(priceFor(aps, 'ecole')).toBe(68_900)
    expect(priceOf(aps, 50, 'salarie')).toBe(50_001)
    expect(priceOf(aps, 1, 'salarie')).toBe(1001)
    expect(priceOf(plan('MPSH', { ...aps, deliveries: 0 }), 2, 'salarie')).toBe(100_002)
  })
  test('is shared over the deliveries of a period plan', () => {
    const aps15 = plan('APS15', { priceCents: cents(40_400), deliveries: 25 })
    expect([0, 1, 25, 26].map((n) => priceOf(aps15, n))).toEqual([0, 1616, 40_400, 42_016])
    expect(priceOf(plan('APSS6', { priceCents: cents(9800), deliveries: 6 }), 1)).toBe(1634)
  })
  test('of a delivery is the price of a plan without a number of them', () => {
    expect(priceOf(plan('MPSH', { priceCents: cents(1380), deliveries: 0 }), 3)).toBe(4140)
  })
  test('of all deliveries together is the price of the plan, and each more costs no less', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 60 }), fc.nat(200), (price, deliveries, n) => {
        const of = plan('X', { priceCents: cents(price), deliveries })
        expect(priceOf(of, deliveries)).toBe(price)
        expect(priceOf(of, n + deliveries)).toBe(priceOf(of, n) + price)
        expect(priceOf(of, n + 1)).toBeGreaterThanOrEqual(priceOf(of, n))
      }),
    )
  })
})

describe('a product', () => {
  const eggs = { name: 'Boîte d’œufs', unit: 'box' as const, description: '', position: 2 }
  const created = createProduct('oeuf', eggs, () => false)
  if (!created.ok) throw new Error('not created')
  test('has a name, a unit and a code of its own', () => {
    expect(created.value).toMatchObject({ code: 'oeuf', unit: 'box', archived: false, version: 1 })
    expect(createProduct('oeuf', eggs, () => true)).toMatchObject({ refusal: { kind: 'code-taken' } })
    expect(changeProduct(created.value, { ...eggs, unit: 'crate' as 'box', name: '' })).toMatchObject({
      refusal: { fields: [{ path: 'name' }, { path: 'unit' }] },
    })
  })
  test('is not archived while a plan on offer delivers it', () => {
    const plans = (retired: boolean) => [
      { product: 'oeuf', retired },
      { product: 'simple', retired: false },
    ]
    expect(archiveProduct(created.value, plans(false))).toEqual({
      ok: false,
      refusal: { kind: 'product-in-use', product: 'oeuf', plans: 1 },
    })
    expect(archiveProduct(created.value, plans(true))).toMatchObject({
      value: { archived: true, version: 2 },
    })
  })
  test('is restored; doing it again changes nothing', () => {
    const archived = archiveProduct(created.value, [])
    if (!archived.ok) throw new Error('not archived')
    expect(restoreProduct(archived.value)).toMatchObject({ archived: false, version: 3 })
    expect(restoreProduct(created.value)).toBe(created.value)
  })
})
