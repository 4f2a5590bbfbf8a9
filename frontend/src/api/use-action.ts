import { type Ref, ref, shallowRef } from 'vue'
import type { Answer } from './client.ts'
import { newIntent } from './intent.ts'
import { mayRetry, type Problem } from './problem.ts'

/** Goes into the parameters of a write: `api.POST('/depots', { params: { ...once }, body })`. */
export type Once = { readonly header: { readonly 'Idempotency-Key': string } }

export type Action<I, T> = {
  /** Sends once; while one is on its way another click does nothing and answers undefined. */
  readonly run: (input: I) => Promise<Answer<T> | undefined>
  readonly busy: Ref<boolean>
  /** Why the last attempt failed; null when it did not. */
  readonly problem: Ref<Problem | null>
}

/** A write that a person starts: one idempotency key per intent, kept for as long as the outcome is unknown. */
export const useAction = <I, T>(send: (input: I, once: Once) => Promise<Answer<T>>): Action<I, T> => {
  const intent = newIntent()
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)

  const run = async (input: I): Promise<Answer<T> | undefined> => {
    if (busy.value) return undefined
    busy.value = true
    const answer = await send(input, { header: { 'Idempotency-Key': intent.keyFor(input) } })
    busy.value = false
    problem.value = answer.problem
    if (answer.problem === null || !mayRetry(answer.problem)) intent.decided()
    return answer
  }
  return { run, busy, problem }
}
