/** How a product is counted, in the order of the list. */
export const productUnits = ['piece', 'kg', 'bunch', 'net', 'box', 'bottle', 'parcel', 'basket'] as const
export type ProductUnit = (typeof productUnits)[number]

export type ProductForm = {
  code: string
  name: string
  unit: ProductUnit
  description: string
  position: number
  version?: number
}
export type Product = Readonly<Required<ProductForm>> & { readonly archived: boolean }

export type Plan = {
  readonly code: string
  readonly name: string
  readonly product: string | null
  readonly priceCents: number
  readonly deliveries: number
  readonly homeDelivery: boolean
  readonly supporter: boolean
  readonly waiting: boolean
  readonly doublesInto: string | null
  readonly position: number
  readonly retired: boolean
  readonly version: number
}

/** What staff type about a plan: the price as text, so that nothing typed is lost. */
export type PlanForm = {
  code: string
  name: string
  product: string
  price: string
  deliveries: number
  homeDelivery: boolean
  supporter: boolean
  waiting: boolean
  doublesInto: string
  position: number
  version?: number
}
