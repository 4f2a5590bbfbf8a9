import { compareNames } from '#kernel/text'
import { cached, insert, type Key, type Revisions, replace, type Table, type Write } from '#platform/dynamo'
import { openTerms, type Plan, type PlanTerms } from '../domain/plan.ts'
import type { Product } from '../domain/product.ts'
import { PRODUCTS_FAMILY } from '../family.ts'
import { productPatterns } from './keys.ts'

/** Every product and every plan as of now, archived and retired ones too, each in the garden's order. */
export interface Catalogue {
  readonly products: readonly Product[]
  readonly plans: readonly Plan[]
  readonly product: (code: string) => Product | undefined
  readonly plan: (code: string) => Plan | undefined
}

/** The products and plans of one garden: read at once, written one by one. */
export interface Products {
  readonly catalogue: () => Promise<Catalogue>
  readonly insertProduct: (product: Product) => Write
  readonly replaceProduct: (product: Product, version: number) => Write
  /** Terms that are not given stay open. */
  readonly insertPlan: (plan: PlanItem) => Write
  readonly replacePlan: (plan: Plan, version: number) => Write
}

/** A plan as written; one from a file, or from before there were terms, has none. */
type PlanItem = Omit<Plan, keyof PlanTerms> & Partial<PlanTerms>

/** Opens the products and plans of a garden over its table. */
export const openProducts = (table: Table, revisions: Revisions): Products => ({
  catalogue: cached(revisions, [PRODUCTS_FAMILY], async () => {
    const [productItems, planItems] = await Promise.all([
      table.all<Product & Key>(productPatterns.product.range({})),
      table.all<PlanItem & Key>(productPatterns.plan.range({})),
    ])
    const products = productItems.map(({ pk, sk, ...product }): Product => product).toSorted(byPosition)
    const plans = planItems
      .map(({ pk, sk, ...plan }): Plan => ({ ...openTerms, ...plan }))
      .toSorted(byPosition)
    const productOf = new Map(products.map((product) => [product.code, product]))
    const planOf = new Map(plans.map((plan) => [plan.code, plan]))
    return { products, plans, product: (code) => productOf.get(code), plan: (code) => planOf.get(code) }
  }),
  insertProduct: (product) => insert(productKey(product), product, `product ${product.code}`),
  replaceProduct: (product, version) =>
    replace(productKey(product), product, version, `product ${product.code}`),
  insertPlan: (plan) => insert(planKey(plan), plan, `plan ${plan.code}`),
  replacePlan: (plan, version) => replace(planKey(plan), plan, version, `plan ${plan.code}`),
})

const byPosition = (
  a: { readonly position: number; readonly code: string },
  b: { readonly position: number; readonly code: string },
): number => a.position - b.position || compareNames(a.code, b.code)

const productKey = ({ code }: Product): Key => productPatterns.product.key({ code })
const planKey = ({ code }: Pick<Plan, 'code'>): Key => productPatterns.plan.key({ code })
