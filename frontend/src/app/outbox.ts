import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { type Answer, api, settle } from '../api/client.ts'
import type { NewOutcome, OutcomeRecord } from '../api/types.ts'
import { online } from '../ui/online.ts'
import { delayAfter, toSend, verdictOn, type Waiting } from './outbox-rules.ts'
import { outboxIn } from './outbox-storage.ts'
import { useSession } from './session.ts'

/** What drivers say on the road: kept on the device at once, sent as soon as there is a network (RND-05). */
export const useOutbox = defineStore('outbox', () => {
  const storage = outboxIn(localStorage, `cabas.outbox.${document.baseURI}.${useSession().me?.email ?? ''}.`)
  const waiting = ref<readonly Waiting[]>(storage.all())
  /** Which record each word became, for taking it back. */
  const sent = new Map<string, OutcomeRecord>()
  let flushing: Promise<void> | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = (one: Waiting): void => {
    storage.keep(one)
    waiting.value = [...waiting.value.filter((other) => other.key !== one.key), one]
  }
  const drop = (key: string): void => {
    storage.drop(key)
    waiting.value = waiting.value.filter((one) => one.key !== key)
  }
  const sendOne = async (one: Waiting): Promise<boolean> => {
    const { data, problem } = await post(one)
    if (verdictOn(problem) === 'later') return false
    if (problem !== null) keep({ ...one, refused: problem })
    else {
      sent.set(one.key, data)
      drop(one.key)
    }
    return true
  }
  const sendAll = async (): Promise<void> => {
    for (let next = toSend(waiting.value)[0]; next !== undefined; next = toSend(waiting.value)[0]) {
      if (!(await sendOne(next))) {
        failures += 1
        timer = setTimeout(flush, delayAfter(failures))
        return
      }
      failures = 0
    }
  }
  /** Sends what waits, now; while it is being sent another call waits for the same attempt. */
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    flushing ??= sendAll().finally(() => {
      flushing = undefined
    })
    return flushing
  }
  /** Keeps the word on the device and sends it as soon as possible; answers its key. */
  const say = (day: string, round: string, body: NewOutcome): string => {
    const key = crypto.randomUUID()
    keep({ key, day, round, body, at: Date.now() })
    flush()
    return key
  }
  /** Takes a word back: forgotten if it still waits, withdrawn if the server has it. */
  const takeBack = async (one: Pick<Waiting, 'key' | 'day' | 'round'>): Promise<Answer<unknown>> => {
    await flushing
    drop(one.key)
    const id = sent.get(one.key)?.id
    return id === undefined ? { data: null, problem: null } : withdraw(one, id)
  }

  watch(online, (now) => now && flush())
  return { waiting, count: computed(() => toSend(waiting.value).length), say, takeBack, drop, flush }
})

const post = (one: Waiting): Promise<Answer<OutcomeRecord>> =>
  settle(
    api.POST('/driving/{day}/{round}/outcomes', {
      params: { path: { day: one.day, round: one.round }, header: { 'Idempotency-Key': one.key } },
      body: one.body,
    }),
  )

const withdraw = (one: { readonly key: string; readonly day: string; readonly round: string }, id: string) =>
  settle(
    api.POST('/driving/{day}/{round}/outcomes/{id}/withdrawals', {
      params: {
        path: { id, day: one.day, round: one.round },
        header: { 'Idempotency-Key': `${one.key}-back` },
      },
    }),
  )
