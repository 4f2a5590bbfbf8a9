import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import type { Plan, PlanDetails } from './plan.ts'
import { changePlan, createPlan, priceOf, reinstatePlan, retirePlan } from './plan-lifecycle.ts'
import { archiveProduct, changeProduct, createProduct } from './product-lifecycle.ts'

const small: PlanDetails = {
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

describe('a price', () => {
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
})
