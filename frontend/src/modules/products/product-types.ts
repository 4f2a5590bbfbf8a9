import type { components } from '../../api/schema.d.ts'

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

export const planRhythms = ['weekly', 'fortnightly', 'monthly', 'free'] as const
export const planPaymentMethods = ['sepa_debit', 'transfer', 'cheque', 'cash', 'card'] as const
export const planPaymentRhythms = ['monthly', 'quarterly', 'half_yearly', 'yearly', 'once'] as const

export type Plan = components['schemas']['Plan']

/** What staff type about a plan: prices as text, so that nothing typed is lost; a category without one has none. */
export type PlanForm = Omit<
  Plan,
  'product' | 'doublesInto' | 'priceCents' | 'prices' | 'retired' | 'version'
> & {
  product: string
  doublesInto: string
  price: string
  prices: Record<string, string>
  version?: number
}
