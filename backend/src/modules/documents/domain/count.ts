import { compareNames } from '#kernel/text'
import type { DocumentLine, DocumentProduct, Preparation } from './preparation.ts'

/** How many of a product. */
export interface ProductCount extends DocumentProduct {
  readonly quantity: number
}

/** How many of a product, and under which plans. */
export interface ProductTotal extends ProductCount {
  readonly plans: readonly ProductCount[]
}

/** The products that occur, in the garden's order; one that the garden no longer lists comes last. */
export const productsOf = ({ products, lines }: Preparation): readonly DocumentProduct[] => {
  const used = new Map(lines.map((line) => [line.product, line.productName]))
  const listed = products.filter(({ code }) => used.has(code))
  const known = new Set(listed.map(({ code }) => code))
  const others = [...used].filter(([code]) => !known.has(code)).map(([code, name]) => ({ code, name }))
  return [...listed, ...others]
}

/** The sum of the quantities. */
export const basketsIn = (lines: readonly DocumentLine[]): number =>
  lines.reduce((total, { quantity }) => total + quantity, 0)

/** How many of each of these products are in the lines, in the same order, zeros included. */
export const countsBy = (
  products: readonly DocumentProduct[],
  lines: readonly DocumentLine[],
): readonly ProductCount[] =>
  products.map((product) => ({
    ...product,
    quantity: basketsIn(lines.filter((line) => line.product === product.code)),
  }))

/** Totals by product and plan (DLV-02); plans in the order of their names. */
export const totalsOf = (preparation: Preparation): readonly ProductTotal[] =>
  countsBy(productsOf(preparation), preparation.lines).map((total) => ({
    ...total,
    plans: plansIn(preparation.lines.filter(({ product }) => product === total.code)),
  }))

const plansIn = (lines: readonly DocumentLine[]): readonly ProductCount[] => {
  const plans = new Map<string, ProductCount>()
  for (const { plan, planName, quantity } of lines) {
    const before = plans.get(plan)?.quantity ?? 0
    plans.set(plan, { code: plan, name: planName, quantity: before + quantity })
  }
  const counts = [...plans.values()].sort(
    (a, b) => compareNames(a.name, b.name) || compareNames(a.code, b.code),
  )
  // Two plans of one name, such as the same basket brought home, are told apart by their codes.
  const named = Map.groupBy(counts, ({ name }) => name)
  return counts.map((plan) =>
    (named.get(plan.name)?.length ?? 0) > 1 ? { ...plan, name: `${plan.name} (${plan.code})` } : plan,
  )
}
