import { type Ref, ref, shallowRef, watch } from 'vue'
import { api, settle } from '../../api/client.ts'
import type { Problem } from '../../api/problem.ts'
import { addDays } from '../../kernel/days.ts'
import type { Entry } from './entry-words.ts'

const PAGE = 100

type Journal = {
  readonly entries: Ref<readonly Entry[] | undefined>
  readonly problem: Ref<Problem | null>
  readonly loading: Ref<boolean>
  readonly older: Ref<boolean>
  /** Reads on towards the past. */
  readonly readOlder: () => Promise<void>
  readonly restart: () => Promise<void>
}

/** The journal of a stretch of days, newest first, page by page. */
export const useJournal = (from: Ref<string>, to: Ref<string>): Journal => {
  const entries = shallowRef<readonly Entry[]>()
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  const cursor = ref<string | null>(null)
  const older = ref(false)
  let asked = 0

  const read = async (before: readonly Entry[]): Promise<void> => {
    const mine = ++asked
    loading.value = true
    const query = {
      limit: PAGE,
      ...(cursor.value && { cursor: cursor.value }),
      ...(from.value && { from: startOf(from.value) }),
      ...(to.value && { to: startOf(addDays(to.value, 1)) - 1 }),
    }
    const answer = await settle(api.GET('/journal', { params: { query } }))
    if (mine !== asked) return
    loading.value = false
    problem.value = answer.problem
    if (answer.problem !== null) return
    entries.value = [...before, ...answer.data.items]
    cursor.value = answer.data.next
    older.value = answer.data.next !== null
  }
  const restart = (): Promise<void> => {
    cursor.value = null
    return read([])
  }
  watch([from, to], restart, { immediate: true })
  return { entries, problem, loading, older, readOlder: () => read(entries.value ?? []), restart }
}

/** Midnight of the day on the reader's clock, in milliseconds since 1970. */
const startOf = (day: string): number => new Date(`${day}T00:00:00`).getTime()
