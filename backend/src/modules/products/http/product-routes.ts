import type { InvalidInput } from '#kernel/fields'
import { commonStatuses, once, openRoutes, pageOf, type Routes, type Statuses } from '#platform/http'
import { addPlan, changePlan, reinstatePlan, retirePlan } from '../actions/change-plan.ts'
import { addProduct, archiveProduct, changeProduct, restoreProduct } from '../actions/change-product.ts'
import type { ProductNeeds } from '../actions/needs.ts'
import type { Plan } from '../domain/plan.ts'
import type { CodeTaken, ProductInUse } from '../domain/product-lifecycle.ts'
import {
  archive,
  editPlan,
  editProduct,
  listPlans,
  listProducts,
  makePlan,
  makeProduct,
  reinstate,
  restore,
  retire,
} from './declared.ts'

const statuses = {
  ...commonStatuses,
  'code-taken': 409,
  'product-in-use': 409,
} as const satisfies Statuses<InvalidInput | CodeTaken | ProductInUse | { kind: keyof typeof commonStatuses }>

/** The routes about what is packed and what can be subscribed. */
export const productRoutes = (): Routes<ProductNeeds> => {
  const routes = openRoutes<ProductNeeds>()
  mountProducts(routes)
  mountPlans(routes)
  return routes
}

const mountProducts = (routes: Routes<ProductNeeds>) => {
  routes.openapi(listProducts, async (c) => {
    const query = c.req.valid('query')
    const { products } = await c.get('needs').products.catalogue()
    const asked = products.filter(({ archived }) => fits(archived, query.archived))
    return c.json(
      pageOf(asked, query, ({ code }) => code),
      200,
    )
  })
  routes.openapi(makeProduct, async (c) =>
    c.json(await once(c, statuses, (needs) => addProduct(needs, c.req.valid('json'))), 201),
  )
  routes.openapi(editProduct, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => changeProduct(needs, edit)), 200)
  })
  routes.openapi(archive, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => archiveProduct(needs, edit)), 200)
  })
  routes.openapi(restore, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(await once(c, statuses, (needs) => restoreProduct(needs, edit)), 200)
  })
}

const mountPlans = (routes: Routes<ProductNeeds>) => {
  routes.openapi(listPlans, async (c) => {
    const query = c.req.valid('query')
    const { plans } = await c.get('needs').products.catalogue()
    const asked = plans.filter(
      ({ retired, product }) =>
        fits(retired, query.retired) && (query.product === undefined || product === query.product),
    )
    return c.json(
      pageOf(asked.map(planToBody), query, ({ code }) => code),
      200,
    )
  })
  routes.openapi(makePlan, async (c) =>
    c.json(planToBody(await once(c, statuses, (needs) => addPlan(needs, c.req.valid('json')))), 201),
  )
  routes.openapi(editPlan, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(planToBody(await once(c, statuses, (needs) => changePlan(needs, edit))), 200)
  })
  routes.openapi(retire, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(planToBody(await once(c, statuses, (needs) => retirePlan(needs, edit))), 200)
  })
  routes.openapi(reinstate, async (c) => {
    const edit = { ...c.req.valid('json'), ...c.req.valid('param') }
    return c.json(planToBody(await once(c, statuses, (needs) => reinstatePlan(needs, edit))), 200)
  })
}

const fits = (is: boolean, asked: 'true' | 'false' | undefined): boolean =>
  asked === undefined || String(is) === asked

const planToBody = (plan: Plan) => ({
  ...plan,
  categories: [...plan.categories],
  prices: plan.prices.map((price) => ({ ...price })),
  rhythms: [...plan.rhythms],
  depots: [...plan.depots],
  paymentMethods: [...plan.paymentMethods],
  paymentRhythms: [...plan.paymentRhythms],
})
