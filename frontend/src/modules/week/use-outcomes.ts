import { type InjectionKey, inject, type Ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '../../api/use-action.ts'
import { useGarden } from '../../app/garden.ts'
import { useSession } from '../../app/session.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast, toastWithUndo } from '../../ui/toasts.ts'
import { noteOutcome, withdrawOutcome } from './week-api.ts'
import type { DayRound, NewOutcome, OutcomeRecord } from './week-types.ts'

type Of = Pick<DayRound, 'code' | 'deliveryDay'>
/** What somebody is about to note, and of what, in words. */
export type Asked = { readonly of: Of; readonly body: NewOutcome; readonly about: string }

export type Outcomes = {
  /** Whether this person may note something of a delivery on that day: nothing has happened before it. */
  readonly mayOn: (deliveryDay: string) => boolean
  readonly may: boolean
  readonly busy: Ref<boolean>
  /** Waits for a reason; the dialog of the screen shows it. */
  readonly asked: Ref<Asked | undefined>
  readonly ask: (asked: Asked) => void
  /** Notes it at once and offers to take it back. */
  readonly note: (asked: Asked) => Promise<boolean>
  readonly withdraw: (record: OutcomeRecord) => Promise<boolean>
}
export const outcomesKey: InjectionKey<Outcomes> = Symbol('outcomes')

/** The outcomes of the day on screen. */
export const useOutcomes = (): Outcomes => {
  const found = inject(outcomesKey)
  if (found === undefined) throw new Error('no screen gives outcomes here')
  return found
}

/** Notes and takes back outcomes; `changed` reads the figures again. */
export const makeOutcomes = (changed: () => Promise<unknown>): Outcomes => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const asked = shallowRef<Asked>()
  const noting = useAction(({ of, body }: Omit<Asked, 'about'>, once) => noteOutcome(of, body, once))
  const withdrawing = useAction(withdrawOutcome)

  const withdraw = async (record: OutcomeRecord): Promise<boolean> => {
    const answer = await withdrawing.run(record)
    if (answer === undefined) return false
    if (answer.problem !== null) toast({ kind: 'problem', text: sentence(answer.problem) })
    else toast({ kind: 'done', text: t('week.outcome.withdrawn') })
    await changed()
    return answer.problem === null
  }
  const note = async ({ of, body, about }: Asked): Promise<boolean> => {
    const answer = await noting.run({ of, body })
    if (answer === undefined) return false
    if (answer.problem !== null) {
      toast({ kind: 'problem', text: sentence(answer.problem) })
      return false
    }
    const record = answer.data
    const text = t('week.outcome.noted', { about, outcome: t(`week.outcome.of.${record.outcome}`) })
    toastWithUndo(text, t('ui.undo'), () => withdraw(record))
    await changed()
    return true
  }
  const may = useSession().can('deliveries:change')
  const garden = useGarden()
  return {
    may,
    mayOn: (deliveryDay) => may && deliveryDay <= garden.today,
    busy: noting.busy,
    asked,
    ask: (what) => {
      asked.value = what
    },
    note,
    withdraw,
  }
}
