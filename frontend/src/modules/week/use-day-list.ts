import { computed, type InjectionKey, inject, provide, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { found, type Sorting, sorted } from '../../ui/data-list.ts'
import { grouped } from './day-groups.ts'
import { chosenLines, type LineChoice, noChoice } from './line-choice.ts'
import { useLineColumns } from './use-line-columns.ts'
import type { Line, Preparation } from './week-types.ts'

/** The list of a day as it is filtered and sorted: what is shown, exported and printed alike (DLV-02). */
const makeDayList = (day: () => Preparation | undefined, lines: () => readonly Line[] | undefined) => {
  const { locale } = useI18n()
  const choice = ref<LineChoice>({ ...noChoice })
  const sorting = ref<Sorting>()
  const all = computed(() => lines() ?? [])
  const columns = useLineColumns(
    () => day()?.rounds ?? [],
    () => all.value,
  )
  const hits = computed(() => found(chosenLines(all.value, choice.value), columns.value, choice.value.q))
  const rows = computed(() => sorted(hits.value, columns.value, sorting.value, locale.value))
  const groups = computed(() =>
    grouped(hits.value, [...new Set((day()?.rounds ?? []).map(({ code }) => code))]),
  )
  const clear = () => {
    choice.value = { ...noChoice }
  }
  return { choice, sorting, all, columns, hits, rows, groups, clear }
}

type DayList = ReturnType<typeof makeDayList>
const key: InjectionKey<DayList> = Symbol('day-list')

/** Makes the list of the day on screen and gives it to the parts of the screen. */
export const provideDayList = (...from: Parameters<typeof makeDayList>): DayList => {
  const list = makeDayList(...from)
  provide(key, list)
  return list
}

/** The list of the day on screen. */
export const useDayList = (): DayList => {
  const list = inject(key)
  if (list === undefined) throw new Error('no screen gives a list here')
  return list
}
