import { useI18n } from 'vue-i18n'
import { useAction } from '../../api/use-action.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast } from '../../ui/toasts.ts'
import type { Round } from './round-types.ts'
import { restoreRound } from './rounds-api.ts'

/** Takes archived rounds into use again; `changed` reads what is on screen anew. */
export const useRestoring = (changed: () => Promise<unknown>) => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const { run, busy } = useAction(restoreRound)
  const restore = async (round: Round): Promise<void> => {
    const answer = await run(round)
    if (answer === undefined) return
    if (answer.problem === null)
      toast({ kind: 'done', text: t('rounds.archived.done', { name: round.name }) })
    else toast({ kind: 'problem', text: sentence(answer.problem) })
    await changed()
  }
  return { restore, busy }
}
