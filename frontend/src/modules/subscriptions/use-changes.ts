import { useI18n } from 'vue-i18n'
import type { Answer } from '../../api/client.ts'
import { useAction } from '../../api/use-action.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast, toastWithUndo } from '../../ui/toasts.ts'
import type { Subscription } from './subscription-types.ts'
import { forgetDepotChange, setWeekQuantity } from './subscriptions-api.ts'

/** Small changes of a subscription, done at once and offered to be taken back; `changed` reads everything again. */
export const useChanges = (changed: () => Promise<unknown>) => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const setting = useAction(setWeekQuantity)
  const forgetting = useAction(forgetDepotChange)

  const accepted = async (answer: Answer<Subscription> | undefined): Promise<Subscription | undefined> => {
    if (answer === undefined) return undefined
    if (answer.problem !== null) toast({ kind: 'problem', text: sentence(answer.problem) })
    await changed()
    return answer.data ?? undefined
  }
  const undone = async (answer: Promise<Answer<Subscription> | undefined>) => {
    if ((await accepted(await answer)) !== undefined) toast({ kind: 'done', text: t('subscriptions.undone') })
  }
  /** That week brings another quantity; null goes back to the rhythm. */
  const setQuantity = async (of: Subscription, week: string, quantity: number | null, said: string) => {
    const before = of.exceptions.find((exception) => exception.week === week)?.quantity ?? null
    const now = await accepted(await setting.run({ of, week, quantity }))
    if (now === undefined) return false
    toastWithUndo(said, t('ui.undo'), () => undone(setting.run({ of: now, week, quantity: before })))
    return true
  }
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
    if ((await accepted(await forgetting.run({ of, id }))) !== undefined)
      toast({ kind: 'done', text: t('subscriptions.depotChange.forgotten') })
  }
  return { setQuantity, tellDepotChange, forget, busy: setting.busy }
}
export type Changes = ReturnType<typeof useChanges>
