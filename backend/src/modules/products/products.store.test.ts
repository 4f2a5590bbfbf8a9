import { beforeAll, describe, expect, test } from 'vitest'
import { cents } from '#kernel/money'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { addPlan, changePlan, reinstatePlan, retirePlan } from './actions/change-plan.ts'
import { addProduct, archiveProduct, changeProduct, restoreProduct } from './actions/change-product.ts'
import { openTerms, type PlanDetails } from './domain/plan.ts'
import type { ProductDetails } from './domain/product.ts'
import { PRODUCTS_FAMILY } from './family.ts'
import { productRoutes } from './http/product-routes.ts'
import { openProducts } from './store/products-store.ts'

const basket: ProductDetails = { name: 'Panier simple', unit: 'basket', description: '', position: 2 }
const yearly: PlanDetails = {
  ...openTerms,
  name: 'Panier simple à l’année',
  product: 'PS',
  priceCents: cents(72_500),
  deliveries: 50,
  homeDelivery: false,
  supporter: false,
  waiting: false,
  doublesInto: null,
  position: 1,
}

let little: LittleGarden
let products: ReturnType<typeof openProducts>

beforeAll(async () => {
  little = await littleGarden()
  products = openProducts(little.garden.table, little.garden.revisions)
})

let inUse = new Set<string>()
const needs = (key?: string) => ({
  ...little.as(undefined, key),
  products,
  planOffers: async () => ({
    hasDepot: (code: string) => inUse.has(code),
    hasCategory: (code: string) => inUse.has(code),
  }),
})
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(productRoutes(), needs)(...asked)
const codes = async (url: string) =>
  ((await (await ask('GET', url)).json()) as { items: { code: string }[] }).items.map(({ code }) => code)
const factsAbout = async (subject: string) =>
  (await little.as().readJournal({ limit: 50, toMs: little.clock.nowMs(), subject })).items.map(
    ({ kind }) => kind,
  )

describe('products', () => {
  test('one added is there at once and in the journal', async () => {
    const added = await addProduct(needs(), { ...basket, code: 'PS' })
    expect(added).toMatchObject({ ok: true, value: { code: 'PS', archived: false, version: 1 } })
    expect((await products.catalogue()).product('PS')).toEqual(added.ok && added.value)
    expect(await factsAbout('product PS')).toEqual(['product-added'])
  })

  test('a code is given once, and a name is required', async () => {
    expect(await addProduct(needs(), { ...basket, code: 'PS' })).toMatchObject({
      refusal: { kind: 'code-taken' },
    })
    expect(await addProduct(needs(), { ...basket, code: 'PF', name: ' ' })).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'name', kind: 'required' }] },
    })
  })

  test('of racing editors one wins and the others are told', async () => {
    const racing = await Promise.all(
      [3, 4, 5].map((position) => changeProduct(needs(), { ...basket, code: 'PS', position, version: 1 })),
    )
    expect(racing.filter(({ ok }) => ok)).toHaveLength(1)
    expect(racing.flatMap((one) => (one.ok ? [] : [one.refusal]))).toMatchObject([
      { kind: 'changed-meanwhile', version: 1, currentVersion: 2 },
      { kind: 'changed-meanwhile', version: 1, currentVersion: 2 },
    ])
    const winner = racing.find(({ ok }) => ok)
    expect((await products.catalogue()).product('PS')).toEqual(winner?.ok && winner.value)
  })

  test('one that is not there is neither changed nor archived', async () => {
    expect(await changeProduct(needs(), { ...basket, code: 'XX', version: 1 })).toMatchObject({
      refusal: { kind: 'not-found', subject: 'product XX' },
    })
    expect(await archiveProduct(needs(), { code: 'XX', version: 1 })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })
})

describe('plans', () => {
  test('one names a product in use and a plan it doubles into', async () => {
    expect(
      await addPlan(needs(), { ...yearly, code: 'APS', product: 'XX', doublesInto: 'YY' }),
    ).toMatchObject({
      refusal: {
        kind: 'invalid-input',
        fields: [{ kind: 'unknown-product' }, { kind: 'unknown-plan' }],
      },
    })
    expect(await addPlan(needs(), { ...yearly, code: 'APF', name: 'Panier familial' })).toMatchObject({
      ok: true,
    })
    expect(await addPlan(needs(), { ...yearly, code: 'APS', doublesInto: 'APF' })).toMatchObject({
      ok: true,
      value: { doublesInto: 'APF', retired: false, version: 1 },
    })
  })

  test('the second of two editors is told and nothing is overwritten', async () => {
    const edit = { ...yearly, code: 'APS', version: 1 }
    expect(await changePlan(needs(), { ...edit, priceCents: cents(75_000) })).toMatchObject({ ok: true })
    expect(await changePlan(needs(), { ...edit, priceCents: cents(1) })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'plan APS', currentVersion: 2 },
    })
    expect((await products.catalogue()).plan('APS')?.priceCents).toBe(75_000)
  })

  test('a product is archived only when no plan on offer delivers it', async () => {
    expect(await archiveProduct(needs(), { code: 'PS', version: 2 })).toMatchObject({
      refusal: { kind: 'product-in-use', plans: 2 },
    })
    await retirePlan(needs(), { code: 'APS', version: 2 })
    await retirePlan(needs(), { code: 'APF', version: 1 })
    expect(await archiveProduct(needs(), { code: 'PS', version: 2 })).toMatchObject({
      ok: true,
      value: { archived: true, version: 3 },
    })
  })

  test('an archived product gets no new plan, but a plan that has it may keep it', async () => {
    expect(await addPlan(needs(), { ...yearly, code: 'NEW' })).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'product', kind: 'unknown-product' }] },
    })
    expect(
      await changePlan(needs(), { ...yearly, code: 'APS', name: 'Ancien panier', version: 3 }),
    ).toMatchObject({
      ok: true,
      value: { name: 'Ancien panier', product: 'PS' },
    })
  })

  test('an archived product is restored, and a plan may deliver it again', async () => {
    expect(await restoreProduct(needs(), { code: 'PS', version: 3 })).toMatchObject({
      ok: true,
      value: { archived: false, version: 4 },
    })
    expect(await factsAbout('product PS')).toContain('product-restored')
    expect(await archiveProduct(needs(), { code: 'PS', version: 4 })).toMatchObject({ ok: true })
  })

  test('a retired plan is reinstated; doing either again changes nothing', async () => {
    expect(await reinstatePlan(needs(), { code: 'APF', version: 2 })).toMatchObject({
      ok: true,
      value: { retired: false, version: 3 },
    })
    expect(await reinstatePlan(needs(), { code: 'APF', version: 3 })).toMatchObject({
      ok: true,
      value: { version: 3 },
    })
    expect((await factsAbout('plan APF')).toSorted()).toEqual([
      'plan-added',
      'plan-reinstated',
      'plan-retired',
    ])
    expect(await retirePlan(needs(), { code: 'XX', version: 1 })).toMatchObject({
      refusal: { kind: 'not-found', subject: 'plan XX' },
    })
  })
})

describe('what a plan narrows', () => {
  test('names depots and categories in use, and keeps those it has when they are taken out of use', async () => {
    inUse = new Set(['D1', 'ecole'])
    const narrow = { ...yearly, product: null, code: 'ECOLE', categories: ['ecole'], depots: ['D1'] }
    expect(await addPlan(needs(), { ...narrow, depots: ['D9'] })).toMatchObject({
      refusal: { fields: [{ path: 'depots', kind: 'unknown-depot', depot: 'D9' }] },
    })
    const added = await addPlan(needs(), narrow)
    expect(added).toMatchObject({ ok: true, value: { categories: ['ecole'], depots: ['D1'] } })
    inUse = new Set()
    expect(await changePlan(needs(), { ...narrow, position: 9, version: 1 })).toMatchObject({ ok: true })
    expect(await addPlan(needs(), { ...narrow, code: 'ECOLE2' })).toMatchObject({
      refusal: { fields: [{ path: 'categories' }, { path: 'depots' }] },
    })
  })

  test('is all open for a plan that was written before there were terms', async () => {
    const { openTerms: _, ...old } = {
      openTerms,
      ...yearly,
      code: 'OLD',
      product: null,
      retired: true,
      version: 1,
    }
    const written = Object.fromEntries(Object.entries(old).filter(([field]) => !(field in openTerms)))
    await little.as().commit({
      writes: [products.insertPlan(written as typeof old)],
      facts: [],
      touches: [PRODUCTS_FAMILY],
      result: null,
    })
    expect((await products.catalogue()).plan('OLD')).toMatchObject({ ...openTerms, name: yearly.name })
  })
})

describe('over HTTP', () => {
  test('lists are in the garden’s order and can be narrowed', async () => {
    await addProduct(needs(), { ...basket, code: 'PF', name: 'Panier familial', position: 1 })
    expect(await codes('/products')).toEqual(['PF', 'PS'])
    expect(await codes('/products?archived=false')).toEqual(['PF'])
    expect(await codes('/plans')).toEqual(['APF', 'APS', 'OLD', 'ECOLE'])
    expect(await codes('/plans?retired=true')).toEqual(['APS', 'OLD'])
    expect(await codes('/plans?product=PF')).toEqual([])
    expect(await codes('/plans?limit=1&cursor=APF')).toEqual(['APS'])
  })

  test('the same request again has the same answer and one fact', async () => {
    const json = { ...yearly, product: 'PF', code: 'TWICE' }
    const first = await ask('POST', '/plans', { json, key: 'plan-twice' })
    const second = await ask('POST', '/plans', { json, key: 'plan-twice' })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await second.json()).toEqual(await first.json())
    expect(await factsAbout('plan TWICE')).toEqual(['plan-added'])
  })

  test('each route answers, and each refusal has its status', async () => {
    const edit = { ...yearly, product: 'PF', version: 1 }
    const answers = [
      await ask('POST', '/products', { json: { ...basket, code: 'EGGS', name: 'Œufs' } }),
      await ask('POST', '/products', { json: { ...basket, code: 'EGGS' } }),
      await ask('PUT', '/products/EGGS', { json: { ...basket, name: 'Œufs', version: 1 } }),
      await ask('POST', '/products/EGGS/archivings', { json: { version: 2 } }),
      await ask('POST', '/products/EGGS/restorations', { json: { version: 3 } }),
      await ask('POST', '/products/PF/archivings', { json: { version: 1 } }),
      await ask('PUT', '/plans/TWICE', { json: edit }),
      await ask('PUT', '/plans/TWICE', { json: edit }),
      await ask('POST', '/plans/TWICE/retirements', { json: { version: 2 } }),
      await ask('POST', '/plans/TWICE/reinstatements', { json: { version: 3 } }),
      await ask('PUT', '/plans/TWICE', { json: { ...edit, priceCents: 12.5 } }),
      await ask('POST', '/plans/NONE/retirements', { json: { version: 1 } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([
      201, 409, 200, 200, 200, 409, 200, 409, 200, 200, 422, 404,
    ])
  })
})
