import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Answer } from '../../api/client.ts'
import { isConflict, type Problem } from '../../api/problem.ts'
import { type Once, useAction } from '../../api/use-action.ts'
import { useLoad } from '../../api/use-load.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast } from '../../ui/toasts.ts'
import { readYear } from './calendar-api.ts'
import type { Year } from './calendar-types.ts'

/** Sends one edit of the year as it stands now. */
export type Send = (year: Year, once: Once) => Promise<Answer<Year>>
/** An edit, what it is about (to show it busy), and how to wish it again. */
export type YearEdit = { readonly send: Send; readonly key: string; readonly again: () => void }
/** Sends the edit after those before it; whether it was saved. */
export type Queue = (edit: YearEdit) => Promise<boolean>

/** One year of the calendar: edits are sent one after the other, each on the version that came back last. */
export const useYear = (isoYear: () => number) => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const load = useLoad(() => readYear(isoYear()))
  const year = computed(() => (load.data.value?.isoYear === isoYear() ? load.data.value : undefined))
  const busy = ref<ReadonlySet<string>>(new Set())
  let last: Promise<unknown> = Promise.resolve()
  watch(isoYear, () => {
    last = Promise.resolve()
  })

  const refused = async (problem: Problem, again: () => void): Promise<void> => {
    const text = isConflict(problem) ? t('calendar.changedMeanwhile') : sentence(problem)
    if (isConflict(problem)) await load.reload()
    toast({ kind: 'problem', text, action: { label: t('calendar.again'), run: again } })
  }
  const write = async ({ send, key, again }: YearEdit): Promise<boolean> => {
    const now = load.data.value
    if (now === undefined) return false
    const action = useAction((_: Year, once) => send(now, once))
    const answer = await action.run(now)
    busy.value = new Set([...busy.value].filter((one) => one !== key))
    if (answer?.problem) await refused(answer.problem, again)
    else if (answer && answer.data.isoYear === isoYear()) load.data.value = answer.data
    return answer?.problem === null
  }
  const queue: Queue = (edit) => {
    busy.value = new Set([...busy.value, edit.key])
    const mine = last.then(() => write(edit))
    last = mine
    return mine
  }

  return { year, load, busy, queue }
}
