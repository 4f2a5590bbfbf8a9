import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Answer } from '../../api/client.ts'
import { useAction } from '../../api/use-action.ts'
import { makeProposal } from './planning-api.ts'
import type { Proposal } from './planning-types.ts'
import type { ProposalDraft } from './wishes.ts'

/** About how long a search takes: the line of progress fills in that time. */
const USUAL_MS = 1_800
const STEP_MS = 100

/** One search at a time: progress, cancel, and the proposal it ends with. */
export const useOptimiser = () => {
  const proposal = shallowRef<Proposal>()
  const progress = ref(0)
  let leaving: AbortController | undefined
  let ticking: ReturnType<typeof setInterval> | undefined
  const search = useAction<ProposalDraft, Proposal>((draft, once) => {
    leaving = new AbortController()
    return makeProposal(draft, once, leaving.signal)
  })

  const run = async (draft: ProposalDraft): Promise<Answer<Proposal> | undefined> => {
    proposal.value = undefined
    progress.value = 0
    ticking = setInterval(() => {
      progress.value = Math.min(0.95, progress.value + STEP_MS / USUAL_MS)
    }, STEP_MS)
    const answer = await search.run(draft)
    clearInterval(ticking)
    if (leaving?.signal.aborted) {
      search.problem.value = null
      return undefined
    }
    if (answer?.problem === null) proposal.value = answer.data
    return answer
  }
  const cancel = () => leaving?.abort()
  const forget = () => {
    proposal.value = undefined
  }
  onScopeDispose(() => {
    clearInterval(ticking)
    cancel()
  })
  return { proposal, progress, busy: search.busy, problem: search.problem, run, cancel, forget }
}
