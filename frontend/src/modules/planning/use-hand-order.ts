import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Problem } from '../../api/problem.ts'
import { useAction } from '../../api/use-action.ts'
import { draftAt } from '../../ui/draft.ts'
import { type HandDraft, reapplied } from './hand-draft.ts'
import { changedRounds, type HandOrder, placed } from './hand-order.ts'
import { inspectOrder, saveOrder } from './planning-api.ts'
import type { Acceptance, DayPlan, RoundFigures } from './planning-types.ts'

const PAUSE_MS = 200

/** What the server says of an order: asked after a short pause whenever it changes; nothing is written. */
const useInspection = (plan: DayPlan, order: () => HandOrder) => {
  const figures = shallowRef(figuresIn(plan))
  const checking = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const check = async () => {
    const mine = ++asked
    checking.value = true
    const answer = await inspectOrder(plan, order())
    if (mine !== asked) return
    checking.value = false
    problem.value = answer.problem
    if (answer.problem === null) figures.value = figuresIn(answer.data)
  }
  const checkSoon = () => {
    checking.value = true
    clearTimeout(waiting)
    waiting = setTimeout(check, PAUSE_MS)
  }
  onScopeDispose(() => {
    clearTimeout(waiting)
    asked += 1
  })
  return { figures, checking, problem, check, checkSoon }
}

/** An order in the making, kept in this tab until it is saved or given up. */
export const useHandOrder = (plan: DayPlan) => {
  const saved: HandOrder = Object.fromEntries(
    plan.rounds.map(({ code, allStops }) => [code, allStops.map(({ depot }) => depot)]),
  )
  const draft = draftAt<HandDraft>(`hand-order-${plan.day}`)
  const kept = draft.read()
  const order = shallowRef<HandOrder>(kept ? reapplied(kept, saved) : saved)
  const saving = useAction<Parameters<typeof saveOrder>[0], Acceptance>(saveOrder)
  const changed = computed(() => changedRounds(saved, order.value))
  const restored = kept !== undefined && changed.value.length > 0
  /** Others have saved since the order was begun. */
  const merged = restored && changedRounds(kept.base, saved).length > 0
  const inspection = useInspection(plan, () => order.value)
  const keep = (now: HandOrder) =>
    changed.value.length > 0 ? draft.write({ base: saved, order: now }) : draft.clear()
  keep(order.value)
  if (restored) inspection.check()
  watch(order, (now) => {
    keep(now)
    inspection.checkSoon()
  })

  const move = (change: Parameters<typeof placed>[1]) => {
    order.value = placed(order.value, change)
  }
  const save = async () => {
    const answer = await saving.run({
      day: plan.day,
      rounds: plan.rounds
        .filter(({ code }) => changed.value.includes(code))
        .map(({ code, version }) => ({ code, version, stops: [...(order.value[code] ?? [])] })),
    })
    if (answer?.problem === null) draft.clear()
    return answer
  }
  const reset = () => {
    order.value = saved
  }
  const { busy, problem } = saving
  return { order, changed, restored, merged, inspection, busy, problem, move, save, reset }
}

const figuresIn = (plan: DayPlan): ReadonlyMap<string, RoundFigures> =>
  new Map(plan.rounds.map(({ code, figures }) => [code, figures]))
