import { onScopeDispose, ref, shallowRef } from 'vue'
import { type Problem, problemFrom } from '../../api/problem.ts'
import { useAction } from '../../api/use-action.ts'
import { beginSearch, cancelSearch, readProposal, readSearch } from './planning-api.ts'
import type { PlanningSearch, Proposal } from './planning-types.ts'
import type { ProposalDraft } from './wishes.ts'

const PAUSE_MS = 300
const PAUSE_LOST_MS = 2_000
/** Until the first orders are timed and the last ones written. */
const AROUND_MS = 800

/**
 * One search at a time. It runs on the server whether or not this page listens: a lost connection is waited out, and a
 * page that comes back goes on listening (`resume`).
 */
export const useOptimiser = (onSearch: (id: string) => void) => {
  const proposal = shallowRef<Proposal>()
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const starting = useAction<ProposalDraft, PlanningSearch>(beginSearch)
  const { search, progress, lost, left, listen } = useListening()

  const hear = async (begun: PlanningSearch): Promise<void> => {
    busy.value = true
    problem.value = await listen(begun)
    const over = search.value ?? begun
    problem.value ??= problemOf(over)
    if (!left()) proposal.value = await proposalOf(over)
    busy.value = false
    if (!proposal.value && !left()) onSearch('')
  }
  const run = async (draft: ProposalDraft): Promise<void> => {
    if (busy.value) return
    proposal.value = undefined
    busy.value = true
    const begun = await starting.run(draft)
    busy.value = false
    problem.value = starting.problem.value
    if (begun?.problem !== null) return
    onSearch(begun.data.id)
    await hear(begun.data)
  }
  const resume = async (id: string): Promise<void> => {
    const answer = await readSearch(id)
    if (answer.problem === null && !left()) await hear(answer.data)
    else onSearch('')
  }
  const cancel = async () => {
    if (search.value) await cancelSearch(search.value.id)
  }
  const forget = () => {
    if (proposal.value || problem.value) onSearch('')
    proposal.value = undefined
    problem.value = null
  }
  return { proposal, search, progress, busy, lost, problem, run, resume, cancel, forget }
}

/** Asks how far a search has come until it is over; while the network is away it asks more seldom, and goes on. */
const useListening = () => {
  const search = shallowRef<PlanningSearch>()
  const progress = ref(0)
  const lost = ref(false)
  let gone = false
  onScopeDispose(() => {
    gone = true
  })
  const listen = async (begun: PlanningSearch): Promise<Problem | null> => {
    const since = performance.now()
    search.value = begun
    progress.value = 0
    let problem: Problem | null = null
    while (!gone && problem === null && search.value.state === 'running') {
      await pause(lost.value ? PAUSE_LOST_MS : PAUSE_MS)
      const answer = await readSearch(begun.id)
      lost.value = answer.problem?.status === 0
      search.value = answer.data ?? search.value
      problem = lost.value ? null : answer.problem
      progress.value = Math.min(0.95, (performance.now() - since) / (begun.budgetMs + AROUND_MS))
    }
    return problem
  }
  return { search, progress, lost, left: () => gone, listen }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A search that somebody ended is no problem. */
const problemOf = ({ refusal }: PlanningSearch): Problem | null =>
  refusal === null || refusal.kind === 'planning-cancelled' ? null : problemFrom(409, refusal, null)

const proposalOf = async ({ proposal }: PlanningSearch): Promise<Proposal | undefined> =>
  proposal === null ? undefined : ((await readProposal(proposal)).data ?? undefined)
