import { computed, type Ref } from 'vue'
import type { Answer } from '../../api/client.ts'
import { useLoad } from '../../api/use-load.ts'
import type { MyDepot } from '../my/index.ts'
import type { OfferWeeks, Wish } from './subscribing.ts'
import { type AskedWeeks, readWeeks } from './subscribing-api.ts'

type Place = { readonly depot: Ref<MyDepot | undefined>; readonly round: Ref<string | null> }
type Told = OfferWeeks & { readonly question: string }

/** The weeks to choose from at the depot chosen; what was chosen counts only while it can be had there. */
export const useWeeks = (wish: Ref<Wish>, { depot, round }: Place) => {
  // As text, so that the question is put again when it changes, and not for every other field.
  const question = computed(() => {
    const { plan, rhythm, quantity } = wish.value
    if (plan === '' || depot.value === undefined) return ''
    const asked: AskedWeeks = { plan, rhythm, quantity, depot: depot.value.code, round: round.value }
    return JSON.stringify(asked)
  })
  const load = useLoad(async (): Promise<Answer<Told | null>> => {
    const asked = question.value
    if (asked === '') return { data: null, problem: null }
    const answer = await readWeeks(JSON.parse(asked))
    return answer.problem === null ? { ...answer, data: { ...answer.data, question: asked } } : answer
  })
  // Weeks of another depot are none.
  const told = computed(() =>
    load.data.value?.question === question.value ? (load.data.value ?? undefined) : undefined,
  )
  const free = computed(() => told.value?.weeks.filter(({ full }) => !full) ?? [])
  const advised = computed(() => told.value?.advised ?? null)
  const start = computed(() => {
    const offered = (week: string | null) => free.value.find((one) => one.week === week)?.week
    return offered(wish.value.start) ?? offered(advised.value) ?? free.value[0]?.week ?? ''
  })
  const dates = computed(() => free.value.filter(({ week }) => wish.value.weeks.includes(week)))
  const needed = computed(() => told.value?.needed ?? null)
  /** The wish with what can be had of it: the round, the start, the dates. */
  const asked = computed((): Wish => {
    const weeks = wish.value.rhythm === 'free' ? dates.value.map(({ week }) => week) : []
    return { ...wish.value, round: round.value, start: weeks[0] ?? start.value, weeks }
  })
  return { load, told, start, advised, dates, needed, asked }
}

export type Weeks = ReturnType<typeof useWeeks>
