import { type Answer, allPages, api, settle } from '../../api/client.ts'
import { problemFrom } from '../../api/problem.ts'
import type { Once } from '../../api/use-action.ts'
import { planFrom } from './product-form.ts'
import type { Plan, PlanForm, Product, ProductForm } from './product-types.ts'

const path = (code: string) => ({ path: { code } })

const readProducts = (): Promise<Answer<readonly Product[]>> =>
  allPages((cursor) =>
    settle(api.GET('/products', { params: { query: { limit: 500, ...(cursor && { cursor }) } } })),
  )

const readPlans = (): Promise<Answer<readonly Plan[]>> =>
  allPages((cursor) =>
    settle(api.GET('/plans', { params: { query: { limit: 500, ...(cursor && { cursor }) } } })),
  )

const oneOf = <T extends { readonly code: string }>(
  answer: Answer<readonly T[]>,
  code: string | undefined,
): Answer<T> => {
  if (answer.problem !== null) return answer
  const found = answer.data.find((one) => one.code === code)
  return found === undefined
    ? { data: null, problem: problemFrom(404, undefined, null) }
    : { data: found, problem: null }
}
export const readProduct = async (code: string | undefined) => oneOf(await readProducts(), code)
export const readPlan = async (code: string | undefined) => oneOf(await readPlans(), code)

export type Catalogue = { readonly products: readonly Product[]; readonly plans: readonly Plan[] }

/** All products and plans, archived and retired ones too. */
export const readCatalogue = async (): Promise<Answer<Catalogue>> => {
  const [products, plans] = await Promise.all([readProducts(), readPlans()])
  if (products.problem !== null) return products
  if (plans.problem !== null) return plans
  return { data: { products: products.data, plans: plans.data }, problem: null }
}

export const addProduct = ({ version, ...body }: ProductForm, once: Once): Promise<Answer<Product>> =>
  settle(api.POST('/products', { params: { ...once }, body }))

export const changeProduct = (
  { code, version = 0, ...body }: ProductForm,
  once: Once,
): Promise<Answer<Product>> =>
  settle(api.PUT('/products/{code}', { params: { ...path(code), ...once }, body: { ...body, version } }))

type Which = { readonly code: string; readonly version: number }
export const archiveProduct = ({ code, version }: Which, once: Once): Promise<Answer<Product>> =>
  settle(api.POST('/products/{code}/archivings', { params: { ...path(code), ...once }, body: { version } }))

/** A price that spells no amount is refused here, beside its field, as the garden would. */
const notAPrice = {
  data: null,
  problem: {
    kind: 'invalid-input',
    status: 422,
    fields: [{ path: 'priceCents', kind: 'not-a-price' }],
    figures: {},
    requestId: undefined,
  },
} as const

export const addPlan = async (form: PlanForm, once: Once): Promise<Answer<Plan>> => {
  const body = planFrom(form)
  return body === undefined ? notAPrice : settle(api.POST('/plans', { params: { ...once }, body }))
}

export const changePlan = async (form: PlanForm, once: Once): Promise<Answer<Plan>> => {
  const plan = planFrom(form)
  if (plan === undefined) return notAPrice
  const { code, ...body } = plan
  const { version = 0 } = form
  return settle(api.PUT('/plans/{code}', { params: { ...path(code), ...once }, body: { ...body, version } }))
}

export const retirePlan = ({ code, version }: Which, once: Once): Promise<Answer<Plan>> =>
  settle(api.POST('/plans/{code}/retirements', { params: { ...path(code), ...once }, body: { version } }))

export const reinstatePlan = ({ code, version }: Which, once: Once): Promise<Answer<Plan>> =>
  settle(api.POST('/plans/{code}/reinstatements', { params: { ...path(code), ...once }, body: { version } }))
