import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useAction } from '../../api/use-action.ts'
import { changedRounds, type HandOrder, placed } from './hand-order.ts'
import { inspectOrder, saveOrder } from './planning-api.ts'
import type { Acceptance, DayPlan, RoundFigures } from './planning-types.ts'

const PAUSE_MS = 200

/** An order in the making: every change is timed by the server after a short pause, and nothing is written. */
export const useHandOrder = (plan: DayPlan) => {
  const saved: HandOrder = Object.fromEntries(
    plan.rounds.map(({ code, allStops }) => [code, allStops.map(({ depot }) => depot)]),
  )
  const order = shallowRef<HandOrder>(saved)
  const figures = shallowRef(figuresIn(plan))
  const checking = ref(false)
  const saving = useAction<Parameters<typeof saveOrder>[0], Acceptance>(saveOrder)
  const changed = computed(() => changedRounds(saved, order.value))
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const check = async () => {
    const mine = ++asked
    const answer = await inspectOrder(plan, order.value)
    if (mine !== asked) return
    checking.value = false
    if (answer.problem === null) figures.value = figuresIn(answer.data)
  }
  watch(order, () => {
    checking.value = true
    clearTimeout(waiting)
    waiting = setTimeout(check, PAUSE_MS)
  })
  onScopeDispose(() => {
    clearTimeout(waiting)
    asked += 1
  })

  const move = (change: Parameters<typeof placed>[1]) => {
    order.value = placed(order.value, change)
  }
  const save = () =>
    saving.run({
      day: plan.day,
      rounds: plan.rounds
        .filter(({ code }) => changed.value.includes(code))
        .map(({ code, version }) => ({ code, version, stops: [...(order.value[code] ?? [])] })),
    })
  const reset = () => {
    order.value = saved
  }
  return { order, figures, checking, changed, busy: saving.busy, problem: saving.problem, move, save, reset }
}

const figuresIn = (plan: DayPlan): ReadonlyMap<string, RoundFigures> =>
  new Map(plan.rounds.map(({ code, figures }) => [code, figures]))
