import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { type Product, type ProductDetails, productUnits } from './product.ts'

/** Refused: the code is another's; codes are never used twice. */
export interface CodeTaken {
  readonly kind: 'code-taken'
  readonly code: string
}

/** Refused: plans on offer still deliver the product. */
export interface ProductInUse {
  readonly kind: 'product-in-use'
  readonly product: string
  readonly plans: number
}

/** A new product, version 1. */
export const createProduct = (
  code: string,
  typed: ProductDetails,
  taken: (code: string) => boolean,
): Result<Product, InvalidInput | CodeTaken> => {
  const check = checking()
  const checkedCode = check.code('code', code)
  const details = check.result(readDetails(check, typed))
  if (!details.ok) return details
  if (taken(checkedCode)) return refused({ kind: 'code-taken', code: checkedCode })
  return ok({ ...details.value, code: checkedCode, archived: false, version: 1 })
}

/** The product with other details. */
export const changeProduct = (product: Product, typed: ProductDetails): Result<Product, InvalidInput> => {
  const check = checking()
  const details = check.result(readDetails(check, typed))
  return details.ok ? ok({ ...product, ...details.value, version: product.version + 1 }) : details
}

/** Archived: no new plan may deliver it. Refused while a plan on offer does. */
export const archiveProduct = (
  product: Product,
  plans: readonly { readonly product: string | null; readonly retired: boolean }[],
): Result<Product, ProductInUse> => {
  if (product.archived) return ok(product)
  const offered = plans.filter((plan) => plan.product === product.code && !plan.retired).length
  if (offered > 0) return refused({ kind: 'product-in-use', product: product.code, plans: offered })
  return ok({ ...product, archived: true, version: product.version + 1 })
}

/** In use again. */
export const restoreProduct = (product: Product): Product =>
  product.archived ? { ...product, archived: false, version: product.version + 1 } : product

const readDetails = (check: Checking, typed: ProductDetails): ProductDetails => ({
  name: check.text('name', typed.name, { max: 80, required: true }),
  unit: check.oneOf('unit', typed.unit, productUnits),
  description: check.lines('description', typed.description, { max: 2000 }),
  position: check.whole('position', typed.position, 0, 9999),
})
