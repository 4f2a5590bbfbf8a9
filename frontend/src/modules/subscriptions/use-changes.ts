import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Answer } from '../../api/client.ts'
import { useAction } from '../../api/use-action.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast, toastWithUndo } from '../../ui/toasts.ts'
import type { Around, Subscription } from './subscription-types.ts'
import { forgetDepotChange } from './subscriptions-api.ts'
import { type Settle, useWeekChanges } from './use-week-changes.ts'

/** Small changes of a subscription, done at once and offered to be taken back; `changed` reads everything again. */
export const useChanges = (changed: () => Promise<unknown>, around: Ref<Around | undefined>) => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const forgetting = useAction(forgetDepotChange)

  const accepted: Settle = async (asked) => {
    const answer = await asked
    if (answer === undefined) return undefined
    if (answer.problem !== null) toast({ kind: 'problem', text: sentence(answer.problem) })
    await changed()
    return answer.data ?? undefined
  }
  const undone = async (answer: Promise<Answer<Subscription> | undefined>) => {
    if ((await accepted(answer)) !== undefined) toast({ kind: 'done', text: t('subscriptions.undone') })
  }
  const weeks = useWeekChanges(accepted, undone)
  /** After a change of depot was made: says so, and forgets it on demand. */
  const tellDepotChange = async (now: Subscription) => {
    const made = now.depotChanges.at(-1)
    await changed()
    if (made === undefined) return
    toastWithUndo(t('subscriptions.depotChange.done'), t('ui.undo'), () =>
      undone(forgetting.run({ of: now, id: made.id })),
    )
  }
  const forget = async (of: Subscription, id: string) => {
    if ((await accepted(forgetting.run({ of, id }))) !== undefined)
      toast({ kind: 'done', text: t('subscriptions.depotChange.forgotten') })
  }
  /** Bound to a number of deliveries, it may run longer for one that is moved. */
  const mayStretch = (of: Subscription) => {
    const plan = around.value?.plans.find(({ code }) => code === of.plan)
    return plan !== undefined && plan.period === null && plan.deliveries > 0 && of.ended === null
  }
  const busy = computed(() => weeks.busy.value || forgetting.busy.value)
  return { ...weeks, mayStretch, tellDepotChange, forget, busy }
}
export type Changes = ReturnType<typeof useChanges>
