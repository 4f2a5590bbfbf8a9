import { type ComputedRef, computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { moneyText } from '../../kernel/money.ts'
import type { Column } from '../../ui/data-list.ts'
import type { Plan, Product } from './product-types.ts'

/** The columns of both lists. */
export const useProductColumns = (plans: Ref<readonly Plan[]>): ComputedRef<readonly Column<Product>[]> => {
  const { t } = useI18n()
  const offered = (product: Product) =>
    plans.value.filter((plan) => plan.product === product.code && !plan.retired).length
  return computed(() => [
    { key: 'name', label: t('products.fields.name'), value: ({ name }) => name },
    { key: 'unit', label: t('products.fields.unit'), value: ({ unit }) => t(`products.units.${unit}`) },
    { key: 'plans', label: t('products.offeredIn'), value: offered, numeric: true },
    {
      key: 'description',
      label: t('products.fields.description'),
      value: ({ description }) => description,
      wideOnly: true,
    },
    { key: 'code', label: t('products.fields.code'), value: ({ code }) => code },
    {
      key: 'position',
      label: t('products.fields.position'),
      value: ({ position }) => position,
      hidden: true,
    },
  ])
}

/** What a plan costs, as a person says it. */
const usePriceWords = () => {
  const { t, locale } = useI18n()
  return ({ priceCents, deliveries }: Plan): string => {
    const price = moneyText(priceCents, locale.value)
    return deliveries === 0
      ? t('products.perBasket', { price })
      : t('products.forDeliveries', { price, n: deliveries }, deliveries)
  }
}

export const usePlanColumns = (products: Ref<readonly Product[]>): ComputedRef<readonly Column<Plan>[]> => {
  const { t } = useI18n()
  const words = usePriceWords()
  const yes = (value: boolean) => (value ? t('ui.yes') : t('ui.no'))
  const productOf = (plan: Plan) =>
    products.value.find(({ code }) => code === plan.product)?.name ?? plan.product
  return computed(() => [
    { key: 'name', label: t('products.fields.name'), value: ({ name }) => name },
    { key: 'product', label: t('products.fields.product'), value: productOf },
    { key: 'price', label: t('products.fields.price'), value: words, sortBy: ({ priceCents }) => priceCents },
    {
      key: 'marks',
      label: t('products.marks'),
      value: (plan) =>
        (['homeDelivery', 'supporter', 'waiting'] as const)
          .filter((key) => plan[key])
          .map((key) => t(`products.short.${key}`))
          .join(', '),
    },
    { key: 'code', label: t('products.fields.code'), value: ({ code }) => code },
    {
      key: 'euros',
      label: t('products.fields.euros'),
      value: ({ priceCents }) => priceCents / 100,
      hidden: true,
    },
    {
      key: 'deliveries',
      label: t('products.fields.deliveries'),
      value: ({ deliveries }) => deliveries,
      hidden: true,
    },
    {
      key: 'doublesInto',
      label: t('products.fields.doublesInto'),
      value: ({ doublesInto }) => doublesInto,
      hidden: true,
    },
    { key: 'retired', label: t('products.retired'), value: ({ retired }) => yes(retired), hidden: true },
  ])
}
