import { type ComputedRef, computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Column } from '../../ui/data-list.ts'
import type { DayRound, Line } from './week-types.ts'

/** The columns of a day's list; those named like an order of papers sort papers too. */
export const useLineColumns = (
  rounds: () => readonly DayRound[],
  lines: () => readonly Line[],
): ComputedRef<readonly Column<Line>[]> => {
  const { t } = useI18n()
  const known = computed(() => new Map(rounds().map(({ code, name }, place) => [code, { name, place }])))
  const categorised = computed(() => lines().some(({ category }) => category !== ''))
  const driven = (line: Line) =>
    (known.value.get(line.round)?.place ?? known.value.size) * 10_000 + line.position
  return computed(() => [
    { key: 'name', label: t('week.line.name'), value: (line) => line.listedName },
    {
      key: 'category',
      label: t('week.line.category'),
      value: (line) => line.categoryName,
      hidden: !categorised.value,
    },
    { key: 'product', label: t('week.line.product'), value: (line) => line.productName },
    { key: 'quantity', label: t('week.line.quantity'), value: (line) => line.quantity, numeric: true },
    {
      key: 'round',
      label: t('week.line.round'),
      value: (line) => known.value.get(line.round)?.name ?? line.round,
      sortBy: driven,
    },
    { key: 'stop', label: t('week.line.stop'), value: (line) => line.position, numeric: true },
    { key: 'depot', label: t('week.line.depot'), value: (line) => line.depotName },
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
