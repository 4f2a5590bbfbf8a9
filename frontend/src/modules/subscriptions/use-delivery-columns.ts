import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useGarden } from '../../app/garden.ts'
import { dayText } from '../../kernel/days.ts'
import type { Column } from '../../ui/data-list.ts'
import { lookOf } from './delivery-days.ts'
import type { Delivery } from './subscription-types.ts'
import { useWords } from './use-words.ts'

/** The columns of the deliveries of a member. */
export const useDeliveryColumns = (): ComputedRef<readonly Column<Delivery>[]> => {
  const { t, locale } = useI18n()
  const words = useWords()
  const garden = useGarden()
  return computed(() => [
    {
      key: 'day',
      label: t('subscriptions.fields.day'),
      value: ({ day }) => dayText(day, locale.value, 'medium'),
      sortBy: ({ day }) => day,
    },
    { key: 'what', label: t('subscriptions.fields.what'), value: words.amount },
    { key: 'depot', label: t('subscriptions.fields.depot'), value: ({ depotName }) => depotName },
    {
      key: 'round',
      label: t('subscriptions.fields.round'),
      value: ({ roundName }) => roundName,
      hidden: true,
    },
    {
      key: 'state',
      label: t('subscriptions.fields.state'),
      value: (delivery) => t(`subscriptions.looks.${lookOf(delivery, garden.today)}`),
    },
    {
      key: 'why',
      label: t('subscriptions.fields.why'),
      value: (delivery) => words.reasons(delivery).join(' '),
      sortable: false,
    },
  ])
}
