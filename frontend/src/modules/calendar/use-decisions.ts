import { useI18n } from 'vue-i18n'
import { toast, toastWithUndo } from '../../ui/toasts.ts'
import { putClosedWeeks, putShift } from './calendar-api.ts'
import type { Decision } from './calendar-types.ts'
import type { Queue, Send } from './use-year.ts'

/** What staff decide about a year; each decision can be taken back from its toast. */
export const useDecisions = (queue: Queue) => {
  const { t } = useI18n()

  const setClosed = async (week: string, closed: boolean, text: string, undoable = true): Promise<void> => {
    const send: Send = ({ isoYear, version, closedWeeks }, once) => {
      const others = closedWeeks.filter((one) => one !== week)
      return putClosedWeeks({ isoYear, version, weeks: closed ? [...others, week] : others }, once)
    }
    const again = () => setClosed(week, closed, text, undoable)
    if (!(await queue({ send, key: week, again }))) return
    if (undoable)
      toastWithUndo(text, t('ui.undo'), () => setClosed(week, !closed, t('calendar.undone'), false))
    else toast({ kind: 'done', text })
  }

  /** One or several rounds at once; `before` is what the undo goes back to. */
  const decide = async (
    wishes: readonly Decision[],
    text: string,
    before?: readonly Decision[],
  ): Promise<void> => {
    for (const wish of wishes) {
      const send: Send = ({ isoYear, version }, once) => putShift({ isoYear, version, ...wish }, once)
      const again = () => decide(wishes, text, before)
      if (!(await queue({ send, key: `${wish.round} ${wish.usualDay}`, again }))) return
    }
    if (before === undefined) toast({ kind: 'done', text })
    else toastWithUndo(text, t('ui.undo'), () => decide(before, t('calendar.undone')))
  }
  return { setClosed, decide }
}
