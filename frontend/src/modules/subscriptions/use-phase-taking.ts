import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '../../api/use-action.ts'
import { useProblemWords } from '../../ui/problem-words.ts'
import { toast } from '../../ui/toasts.ts'
import { type PhaseTaken, takePhase } from './load-api.ts'
import type { Proposal } from './load-types.ts'

/** A proposal that was taken: its subscription as it is since. */
export type Taken = { readonly proposal: Proposal; readonly from: string; readonly version: number }

/** Takes proposals and goes back on them; each is the edit of one subscription on the version that was shown. */
export const usePhaseTaking = (from: () => string | undefined, changed: () => Promise<unknown>) => {
  const { t } = useI18n()
  const { sentence } = useProblemWords()
  const taken = ref<readonly Taken[]>([])
  const working = ref(false)
  const sending = useAction(takePhase)

  /** The version since, or undefined when it was refused and the reason was shown. */
  const send = async (asked: PhaseTaken): Promise<number | undefined> => {
    const answer = await sending.run(asked)
    if (answer?.problem) toast({ kind: 'problem', text: sentence(answer.problem) })
    return answer?.data?.version
  }
  const takeOne = async (proposal: Proposal, start: string): Promise<boolean> => {
    const { subscription: number, version, after: rhythm } = proposal
    const since = await send({ number, version, rhythm, from: start })
    if (since === undefined) return false
    taken.value = [...taken.value, { proposal, from: start, version: since }]
    return true
  }
  /** One after the other; stops at the first that is refused. */
  const take = async (asked: readonly Proposal[]) => {
    const start = from()
    if (working.value || start === undefined) return
    working.value = true
    let count = 0
    while (count < asked.length && (await takeOne(asked[count] as Proposal, start))) count += 1
    working.value = false
    if (count > 0) toast({ kind: 'done', text: t('subscriptions.load.done', { n: count }, count) })
    await changed()
  }
  const undo = async ({ proposal, from: start, version }: Taken) => {
    const { subscription: number, before: rhythm } = proposal
    if ((await send({ number, version, rhythm, from: start })) !== undefined) {
      taken.value = taken.value.filter((one) => one.proposal.subscription !== number)
      toast({ kind: 'done', text: t('subscriptions.undone') })
    }
    await changed()
  }
  return { taken, working, take, undo }
}
