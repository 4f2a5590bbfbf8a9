import { type Answer, allPages, api, settle } from '../../api/client.ts'
import { problemFrom } from '../../api/problem.ts'
import type { components } from '../../api/schema.d.ts'
import type { Once } from '../../api/use-action.ts'
import { useSession } from '../../app/session.ts'
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

type Depot = components['schemas']['Depot']
export type Catalogue = {
  readonly products: readonly Product[]
  readonly plans: readonly Plan[]
  /** To narrow a plan to; none for whoever may not see them. */
  readonly depots: readonly Depot[]
}

const readDepots = async (): Promise<Answer<readonly Depot[]>> =>
  useSession().can('depots:see')
    ? allPages((cursor) =>
        settle(api.GET('/depots', { params: { query: { limit: 500, ...(cursor && { cursor }) } } })),
      )
    : { data: [], problem: null }

/** All products and plans, archived and retired ones too, and the depots. */
export const readCatalogue = async (): Promise<Answer<Catalogue>> => {
  const [products, plans, depots] = await Promise.all([readProducts(), readPlans(), readDepots()])
  if (products.problem !== null) return products
  if (plans.problem !== null) return plans
  if (depots.problem !== null) return depots
  return { data: { products: products.data, plans: plans.data, depots: depots.data }, problem: null }
}

export const addProduct = ({ version, ...body }: ProductForm, once: Once): Promise<Answer<Product>> =>
  settle(api.POST('/products', { params: { ...once }, body }))

export const changeProduct = (
  { code, version = 0, ...body }: ProductForm,
  once: Once,
): Promise<Answer<Product>> =>
  settle(api.PUT('/products/{code}', { params: { ...path(code), ...once }, body: { ...body, version } }))

export type Which = { readonly code: string; readonly version: number }
export const archiveProduct = ({ code, version }: Which, once: Once): Promise<Answer<Product>> =>
  settle(api.POST('/products/{code}/archivings', { params: { ...path(code), ...once }, body: { version } }))

export const restoreProduct = ({ code, version }: Which, once: Once): Promise<Answer<Product>> =>
  settle(api.POST('/products/{code}/restorations', { params: { ...path(code), ...once }, body: { version } }))

/** A price that spells no amount is refused here, beside its field, as the garden would. */
const notPrices = (paths: readonly string[]): Answer<Plan> => ({
  data: null,
  problem: {
    kind: 'invalid-input',
    status: 422,
    fields: paths.map((path) => ({ path, kind: 'not-a-price' })),
    figures: {},
    requestId: undefined,
  },
})

export const addPlan = async (form: PlanForm, once: Once): Promise<Answer<Plan>> => {
  const read = planFrom(form)
  if ('notPrices' in read) return notPrices(read.notPrices)
  return settle(api.POST('/plans', { params: { ...once }, body: read.plan }))
}

export const changePlan = async (form: PlanForm, once: Once): Promise<Answer<Plan>> => {
  const read = planFrom(form)
  if ('notPrices' in read) return notPrices(read.notPrices)
  const { code, ...body } = read.plan
  const { version = 0 } = form
  return settle(api.PUT('/plans/{code}', { params: { ...path(code), ...once }, body: { ...body, version } }))
}

export const retirePlan = ({ code, version }: Which, once: Once): Promise<Answer<Plan>> =>
  settle(api.POST('/plans/{code}/retirements', { params: { ...path(code), ...once }, body: { version } }))

export const reinstatePlan = ({ code, version }: Which, once: Once): Promise<Answer<Plan>> =>
  settle(api.POST('/plans/{code}/reinstatements', { params: { ...path(code), ...once }, body: { version } }))
