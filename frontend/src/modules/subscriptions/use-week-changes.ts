import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Answer } from '../../api/client.ts'
import { useAction } from '../../api/use-action.ts'
import { toastWithUndo } from '../../ui/toasts.ts'
import type { Subscription } from './subscription-types.ts'
import { doubleWeek, postponeDelivery, setWeekQuantity, setWeeks, skipWeek } from './subscriptions-api.ts'

type Asked = Promise<Answer<Subscription> | undefined>

/** What became of a change: told when refused, everything read again, and what is there now. */
export type Settle = (answer: Asked) => Promise<Subscription | undefined>

/** One week skipped, doubled, set or moved to another; each says so, and is taken back on demand. */
export const useWeekChanges = (accepted: Settle, undone: (answer: Asked) => unknown) => {
  const { t } = useI18n()
  const setting = useAction(setWeekQuantity)
  const skipping = useAction(skipWeek)
  const doubling = useAction(doubleWeek)
  const moving = useAction(postponeDelivery)
  const movingBack = useAction(setWeeks)

  const exceptionIn = (of: Subscription, week: string) =>
    of.exceptions.find((exception) => exception.week === week)?.quantity ?? null
  const oneWeek = async (of: Subscription, week: string, said: string, answer: Asked) => {
    const now = await accepted(answer)
    if (now === undefined) return false
    const quantity = exceptionIn(of, week)
    toastWithUndo(said, t('ui.undo'), () => undone(setting.run({ of: now, week, quantity })))
    return true
  }
  /** That week brings another quantity; null goes back to the rhythm. */
  const setQuantity = (of: Subscription, week: string, quantity: number | null, said: string) =>
    oneWeek(of, week, said, setting.run({ of, week, quantity }))
  const skip = (of: Subscription, week: string, said: string) =>
    oneWeek(of, week, said, skipping.run({ of, week }))
  const double = (of: Subscription, week: string, said: string) =>
    oneWeek(of, week, said, doubling.run({ of, week }))
  /** What comes in one week comes in another; taken back, both weeks and the end are as they were. */
  const postpone = async (of: Subscription, from: string, to: string, said: string) => {
    const now = await accepted(moving.run({ of, from, to }))
    if (now === undefined) return false
    const touched = to <= of.end ? [from, to] : [from]
    const weeks = touched.map((week) => ({ week, quantity: exceptionIn(of, week) }))
    toastWithUndo(said, t('ui.undo'), () => undone(movingBack.run({ of: now, weeks, end: of.end })))
    return true
  }
  const busy = computed(() =>
    [setting, skipping, doubling, moving, movingBack].some((action) => action.busy.value),
  )
  return { setQuantity, skip, double, postpone, busy }
}
