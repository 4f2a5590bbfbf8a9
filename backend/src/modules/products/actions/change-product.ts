import type { InvalidInput } from '#kernel/fields'
import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Product, ProductDetails } from '../domain/product.ts'
import {
  archiveProduct as archived,
  type CodeTaken,
  changeProduct as changed,
  createProduct,
  restoreProduct as restored,
} from '../domain/product-lifecycle.ts'
import { PRODUCTS_FAMILY } from '../family.ts'
import type { Edit, ProductNeeds, ProductNotFound } from './needs.ts'

/** Adds a product under a code of the garden's choosing. */
export const addProduct = async (
  needs: ProductNeeds,
  draft: ProductDetails & { readonly code: string },
): Promise<Result<Product, InvalidInput | CodeTaken | Conflict>> => {
  const { product: find } = await needs.products.catalogue()
  const product = createProduct(draft.code, draft, (code) => find(code) !== undefined)
  if (!product.ok) return product
  const { code, name, unit } = product.value
  return needs.commit({
    writes: [needs.products.insertProduct(product.value)],
    facts: [{ kind: 'product-added', subject: `product ${code}`, figures: { name, unit } }],
    touches: [PRODUCTS_FAMILY],
    result: product.value,
  })
}

/** Gives a product other details, all at once. */
export const changeProduct = (needs: ProductNeeds, edit: ProductDetails & Edit) =>
  editProduct(needs, edit, 'product-changed', (product) => changed(product, edit))

/** Takes a product out of use; refused while a plan on offer delivers it. */
export const archiveProduct = async (needs: ProductNeeds, edit: Edit) => {
  const { plans } = await needs.products.catalogue()
  return editProduct(needs, edit, 'product-archived', (product) => archived(product, plans))
}

/** Puts an archived product back into use. */
export const restoreProduct = (needs: ProductNeeds, edit: Edit) =>
  editProduct(needs, edit, 'product-restored', (product) => ok(restored(product)))

const editProduct = async <R extends Refusal = never>(
  needs: ProductNeeds,
  edit: Edit,
  fact: string,
  decide: (product: Product) => Result<Product, R>,
): Promise<Result<Product, R | Conflict | ProductNotFound>> => {
  const product = (await needs.products.catalogue()).product(edit.code)
  if (!product) return refused({ kind: 'not-found', subject: `product ${edit.code}` })
  const next = decide(product)
  if (!next.ok || next.value === product) return next
  const saved = { ...next.value, version: edit.version + 1 }
  return needs.commit({
    writes: [needs.products.replaceProduct(saved, edit.version)],
    facts: [{ kind: fact, subject: `product ${saved.code}`, figures: { name: saved.name } }],
    touches: [PRODUCTS_FAMILY],
    result: saved,
  })
}
