import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Column } from '../../ui/data-list.ts'
import type { Line, Preparation } from './week-types.ts'

/** The columns of a day's list: shown when it is sorted, searched and exported always. */
export const useLineColumns = (day: () => Preparation): ComputedRef<readonly Column<Line>[]> => {
  const { t } = useI18n()
  const nameOf = computed(() => new Map(day().rounds.map((round) => [round.code, round.name])))
  return computed(() => [
    { key: 'name', label: t('week.line.name'), value: (line) => line.memberName },
    { key: 'product', label: t('week.line.product'), value: (line) => line.productName },
    { key: 'quantity', label: t('week.line.quantity'), value: (line) => line.quantity, numeric: true },
    {
      key: 'round',
      label: t('week.line.round'),
      value: (line) => nameOf.value.get(line.round) ?? line.round,
    },
    {
      key: 'depot',
      label: t('week.line.depot'),
      value: (line) => line.depotName,
      sortBy: (line) => `${line.depotName} ${line.memberName}`,
    },
    { key: 'position', label: t('week.line.position'), value: (line) => line.position, hidden: true },
    { key: 'phone', label: t('week.line.phone'), value: (line) => line.phone, hidden: true },
    {
      key: 'subscription',
      label: t('week.line.subscription'),
      value: (line) => line.subscription,
      hidden: true,
    },
    {
      key: 'outcome',
      label: t('week.line.outcome'),
      value: (line) => t(`week.outcome.of.${line.outcome}`),
    },
  ])
}
