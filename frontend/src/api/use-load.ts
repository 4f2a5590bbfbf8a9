import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import type { Answer } from './client.ts'
import type { Problem } from './problem.ts'

export type Load<T> = {
  /** What was read last; it stays while a newer answer is on its way, so that screens do not flicker. */
  readonly data: Ref<T | undefined>
  readonly problem: Ref<Problem | null>
  readonly loading: Ref<boolean>
  readonly reload: () => Promise<void>
}

/**
 * Reads at once and again whenever something that `read` looks at before its first await changes.
 * An answer that a newer question has overtaken is dropped.
 */
export const useLoad = <T>(read: () => Promise<Answer<T>>): Load<T> => {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  let asked = 0

  const take = async (question: Promise<Answer<T>>): Promise<void> => {
    const mine = ++asked
    loading.value = true
    const answer = await question
    if (mine !== asked) return
    problem.value = answer.problem
    if (answer.problem === null) data.value = answer.data
    loading.value = false
  }

  watch(read, take, { immediate: true })
  onScopeDispose(() => {
    asked += 1
  })
  return { data, problem, loading, reload: () => take(read()) }
}
