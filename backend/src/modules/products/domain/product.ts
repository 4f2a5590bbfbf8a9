/** How a product is counted. */
type ProductUnit = (typeof productUnits)[number]
export const productUnits = ['piece', 'kg', 'bunch', 'net', 'box', 'bottle', 'parcel', 'basket'] as const

/** What staff edit of a product. */
export interface ProductDetails {
  readonly name: string
  readonly unit: ProductUnit
  readonly description: string
  readonly position: number
}

/** What is packed: several plans can deliver the same product. */
export interface Product extends ProductDetails {
  readonly code: string
  readonly archived: boolean
  readonly version: number
}
