import { centsFrom } from '../../kernel/money.ts'
import type { Plan, PlanForm, Product, ProductForm } from './product-types.ts'

const nextPosition = (all: readonly { readonly position: number }[]): number =>
  Math.max(0, ...all.map(({ position }) => position)) + 1

export const blankProduct = (products: readonly Pick<Product, 'position'>[]): ProductForm => ({
  code: '',
  name: '',
  unit: 'basket',
  description: '',
  position: nextPosition(products),
})

export const productFormOf = ({ archived, ...form }: Product): ProductForm => ({ ...form })

export const blankPlan = (plans: readonly Pick<Plan, 'position'>[]): PlanForm => ({
  code: '',
  name: '',
  product: '',
  price: '',
  deliveries: 0,
  homeDelivery: false,
  supporter: false,
  waiting: false,
  doublesInto: '',
  position: nextPosition(plans),
})

/** The price as it is typed: `15,00`, with the comma or point of the language. */
export const priceText = (cents: number, locale: string): string =>
  (cents / 100).toFixed(2).replace('.', locale === 'en' ? '.' : ',')

export const planFormOf = (plan: Plan, locale: string): PlanForm => {
  const { retired, priceCents, product, doublesInto, ...rest } = plan
  return {
    ...rest,
    product: product ?? '',
    doublesInto: doublesInto ?? '',
    price: priceText(priceCents, locale),
  }
}

/** What the garden is asked to keep, or undefined when the price spells no amount. */
export const planFrom = (form: PlanForm): Omit<Plan, 'retired' | 'version'> | undefined => {
  const priceCents = centsFrom(form.price)
  if (priceCents === undefined) return undefined
  const { price, version, product, doublesInto, ...rest } = form
  return { ...rest, priceCents, product: product || null, doublesInto: doublesInto || null }
}

/** What one delivery of the plan costs, in cents, rounded; undefined while the price spells no amount. */
export const perDelivery = (form: Pick<PlanForm, 'price' | 'deliveries'>): number | undefined => {
  const cents = centsFrom(form.price)
  if (cents === undefined) return undefined
  return form.deliveries > 0 ? Math.round(cents / form.deliveries) : cents
}
