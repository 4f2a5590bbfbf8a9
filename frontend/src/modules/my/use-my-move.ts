import { computed, ref, watch } from 'vue'
import { api, settle } from '../../api/client.ts'
import { type Once, useAction } from '../../api/use-action.ts'
import { useLoad } from '../../api/use-load.ts'
import { canTake, choosable, fieldOf, lastOf, type MyDepot, type Span, slotOf } from './moves.ts'

type Move = {
  number: number
  body: {
    depot: string
    round: string | null
    from: string
    to: string | null
    password: string
    version: number
  }
}
const send = ({ number, body }: Move, once: Once) =>
  settle(
    api.POST('/my/subscriptions/{number}/depot-changes', { params: { path: { number }, ...once }, body }),
  )

/** What a member types to move. */
const typedMove = () => ({
  subscription: ref<number>(),
  span: ref<Span>('once'),
  from: ref<string>(),
  last: ref<string>(),
  picked: ref<string>(),
  round: ref<string>(),
  password: ref(''),
})
type Typed = ReturnType<typeof typedMove>

/** What the garden answers about those weeks of that subscription; asked again when they change. */
const askedFor = ({ subscription, span, from, last }: Typed) =>
  useLoad(() => {
    const to = from.value && lastOf(span.value, from.value, last.value)
    const query = {
      ...(subscription.value !== undefined && { subscription: subscription.value }),
      ...(from.value !== undefined && { from: from.value }),
      ...(to && { to }),
    }
    return settle(api.GET('/my/depots', { params: { query } }))
  })

/** A choice that depends on another is taken back with it. */
const follow = ({ subscription, span, from, last, picked, round, password }: Typed, forget: () => void) => {
  watch(subscription, () => {
    from.value = undefined
    picked.value = undefined
  })
  watch(picked, () => {
    password.value = ''
    round.value = undefined
  })
  watch([picked, from, last, span, round], forget)
}

/** What a member types to move, what the garden answers about it, and how it is sent. */
export const useMyMove = () => {
  const typed = typedMove()
  const { data, problem, loading, reload } = askedFor(typed)
  const sending = useAction(send)
  const moving = computed(() => data.value?.moving ?? undefined)
  const weeks = computed(() => choosable(moving.value?.weeks ?? []))
  const depot = computed<MyDepot | undefined>(() => {
    const found = data.value?.depots.find(({ code }) => code === typed.picked.value)
    return found && canTake(found) ? found : undefined
  })
  const slot = computed(() => depot.value && slotOf(depot.value, typed.round.value))
  const to = computed(() =>
    typed.from.value ? lastOf(typed.span.value, typed.from.value, typed.last.value) : null,
  )
  const refusedAt = computed(() => (sending.problem.value ? fieldOf(sending.problem.value.kind) : undefined))

  // The first delivery that can still move is what most people mean.
  watch(weeks, (now) => {
    if (now.every(({ week }) => week !== typed.from.value)) typed.from.value = now[0]?.week
  })
  follow(typed, () => {
    sending.problem.value = null
  })

  const confirm = async () => {
    const from = typed.from.value
    // Days and rooms on screen must be those of the week that moves.
    if (loading.value || moving.value?.from !== from) return undefined
    if (!moving.value || !depot.value || !slot.value || !from) return undefined
    const { number, version } = moving.value
    const { code, slots } = depot.value
    const round = slots.length > 1 ? slot.value.round : null
    const body = { depot: code, round, from, to: to.value, password: typed.password.value, version }
    return sending.run({ number, body })
  }
  return {
    ...typed,
    ...{ data, problem, loading, reload, sending, moving, weeks, depot, slot, to, refusedAt, confirm },
  }
}

type Taken = { number: number; id: string; version: number }
/** Takes a change back that has not begun. */
export const withdrawMove = ({ number, id, version }: Taken, once: Once) =>
  settle(
    api.DELETE('/my/subscriptions/{number}/depot-changes/{id}', {
      params: { path: { number, id }, query: { version }, ...once },
    }),
  )
