import type { Line } from './round-day.ts'

/** How many of a product are packed, and under which plans. */
export interface ProductTotal {
  readonly product: string
  readonly name: string
  readonly quantity: number
  readonly plans: readonly { readonly plan: string; readonly name: string; readonly quantity: number }[]
}

/** The garden's order of products and plans; what is unknown comes last. */
export interface ProductOrder {
  readonly product: (code: string) => number
  readonly plan: (code: string) => number
}

/** Counts by product, and by plan within it, in the garden's order; what is none is left out (DLV-02). */
export const productTotals = (lines: readonly Line[], order: ProductOrder): readonly ProductTotal[] => {
  const products = new Map<string, { name: string; plans: Map<string, { name: string; quantity: number }> }>()
  for (const { product, productName, plan, planName, quantity } of lines) {
    if (quantity === 0) continue
    const total = products.get(product) ?? { name: productName, plans: new Map() }
    const before = total.plans.get(plan)?.quantity ?? 0
    total.plans.set(plan, { name: planName, quantity: before + quantity })
    products.set(product, total)
  }
  return [...products]
    .map(([product, { name, plans }]) => ({
      product,
      name,
      quantity: [...plans.values()].reduce((total, plan) => total + plan.quantity, 0),
      plans: [...plans]
        .map(([plan, total]) => ({ plan, ...total }))
        .toSorted((a, b) => order.plan(a.plan) - order.plan(b.plan) || compare(a.plan, b.plan)),
    }))
    .toSorted((a, b) => order.product(a.product) - order.product(b.product) || compare(a.product, b.product))
}

/** How many baskets the lines are. */
export const basketsIn = (lines: readonly Pick<Line, 'quantity'>[]): number =>
  lines.reduce((total, { quantity }) => total + quantity, 0)

/** What each stop of a round receives, by product, in the order of driving. */
export const stopTotals = (
  lines: readonly Line[],
  order: ProductOrder,
): readonly {
  readonly position: number
  readonly depot: string
  readonly depotName: string
  readonly products: readonly ProductTotal[]
}[] => {
  const stops = Map.groupBy(
    lines.filter(({ quantity }) => quantity > 0),
    ({ depot }) => depot,
  )
  return [...stops]
    .flatMap(([depot, left]) => {
      const [first] = left
      return first
        ? [{ position: first.stop, depot, depotName: first.depotName, products: productTotals(left, order) }]
        : []
    })
    .toSorted((a, b) => a.position - b.position)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
