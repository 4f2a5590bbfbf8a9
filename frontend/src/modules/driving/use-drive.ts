import { computed, type Ref, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, settle } from '../../api/client.ts'
import { useLoad } from '../../api/use-load.ts'
import { lastKnown } from '../../app/offline/last-known.ts'
import { useOutbox } from '../../app/outbox.ts'
import { announce } from '../../ui/announcer.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast, toastWithUndo } from '../../ui/toasts.ts'
import { nextOpen, type ProblemReport, statesOf } from './progress.ts'

type Place = { readonly day: string; readonly round: string }

/** A round being driven: its stops with what was said, the one at hand, and saying what became of it. */
export const useDrive = (place: Readonly<Ref<Place>>) => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const outbox = useOutbox()
  const known = useLoad(() => {
    const path = { ...place.value }
    return lastKnown(`stops ${path.day} ${path.round}`, () =>
      settle(api.GET('/driving/{day}/{round}', { params: { path } })),
    )
  })
  const { problem, reload } = known
  const data = computed(() => known.data.value?.value)
  const asOf = computed(() => known.data.value?.asOf ?? null)
  const states = computed(() =>
    statesOf(data.value?.stops ?? [], { waiting: outbox.waiting, ...place.value }),
  )
  const at = ref<number>()
  const current = computed(() => (at.value === undefined ? undefined : states.value[at.value]))

  // The first open stop when the round arrives; afterwards the driver decides.
  watch(data, (now, before) => {
    if (now !== undefined && before === undefined) at.value = nextOpen(states.value, -1)
  })
  // What has been sent is the server's to tell.
  watch(
    () => outbox.count,
    (now, before) => now < before && reload(),
  )

  const undo = async (key: string): Promise<void> => {
    const answer = await outbox.takeBack({ key, ...place.value })
    if (answer.problem !== null) toast({ kind: 'problem', text: sentence(answer.problem) })
    await reload()
  }
  /** Says what became of the stop at hand and goes on to the next open one. */
  const say = (body: ProblemReport): void => {
    const here = current.value
    if (here === undefined || at.value === undefined) return
    const key = outbox.say(place.value.day, place.value.round, { ...body, depot: here.stop.depot })
    const from = at.value
    at.value = nextOpen(states.value, from)
    toastWithUndo(t(`driving.said.${body.outcome}`, { name: here.stop.name }), t('ui.undo'), () => {
      at.value = from
      return undo(key)
    })
    if (current.value !== undefined) announce(t('driving.nextIs', { name: current.value.stop.name }))
  }
  /** Says what became of one person's baskets at a home. */
  const sayOf = (subscription: number, body: ProblemReport, name: string): void => {
    const key = outbox.say(place.value.day, place.value.round, { ...body, subscription })
    toastWithUndo(t(`driving.said.${body.outcome}`, { name }), t('ui.undo'), () => undo(key))
  }
  return { data, asOf, problem, reload, states, at, current, say, sayOf }
}
