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
  categories: [],
  prices: {},
  rhythms: [],
  depots: [],
  paymentMethods: [],
  paymentRhythms: [],
  period: null,
})

/** The price as it is typed: `15,00`, with the comma or point of the language. */
export const priceText = (cents: number, locale: string): string =>
  (cents / 100).toFixed(2).replace('.', locale === 'en' ? '.' : ',')

export const planFormOf = (plan: Plan, locale: string): PlanForm => {
  const { retired, priceCents, prices, product, doublesInto, ...rest } = plan
  return {
    ...rest,
    product: product ?? '',
    doublesInto: doublesInto ?? '',
    price: priceText(priceCents, locale),
    prices: Object.fromEntries(prices.map((one) => [one.category, priceText(one.priceCents, locale)])),
  }
}

/** What the garden is asked to keep, or the paths of the prices that spell no amount. */
export const planFrom = (
  form: PlanForm,
): { plan: Omit<Plan, 'retired' | 'version'> } | { notPrices: readonly string[] } => {
  const { price, version, product, doublesInto, prices, ...rest } = form
  const typed = Object.entries(prices).filter(([, text]) => text.trim() !== '')
  const others = typed.map(([category, text]) => ({ category, priceCents: centsFrom(text) }))
  const priceCents = centsFrom(price)
  const wrong = others
    .filter((one) => one.priceCents === undefined)
    .map(({ category }) => `prices.${category}`)
  const notPrices = [...(priceCents === undefined ? ['priceCents'] : []), ...wrong]
  if (priceCents === undefined || notPrices.length > 0) return { notPrices }
  const plan = {
    ...rest,
    priceCents,
    prices: others.map((one) => ({ category: one.category, priceCents: one.priceCents ?? 0 })),
    product: product || null,
    doublesInto: doublesInto || null,
  }
  return { plan }
}

/** What one delivery of the plan costs, in cents, rounded; undefined while the price spells no amount. */
export const perDelivery = (form: Pick<PlanForm, 'price' | 'deliveries'>): number | undefined => {
  const cents = centsFrom(form.price)
  if (cents === undefined) return undefined
  return form.deliveries > 0 ? Math.round(cents / form.deliveries) : cents
}
