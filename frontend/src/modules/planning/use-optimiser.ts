import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Answer } from '../../api/client.ts'
import type { Problem } from '../../api/problem.ts'
import { useAction } from '../../api/use-action.ts'
import { beginSearch, cancelSearch, readProposal, readSearch } from './planning-api.ts'
import type { PlanningSearch, Proposal } from './planning-types.ts'
import { mayHearLater, outcomeOf } from './search-outcome.ts'
import type { ProposalDraft } from './wishes.ts'

/** Until the first orders are timed and the last ones written. */
const AROUND_MS = 800

/**
 * One search at a time. It runs on the server whether or not this page listens: a lost connection is waited out, and a
 * page that comes back goes on listening (`resume`). Of a search of another day than `day` nothing is shown.
 */
export const useOptimiser = (day: string, onSearch: (id: string) => void) => {
  const proposal = shallowRef<Proposal>()
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  const listenedTo = ref('')
  /** A search of which no outcome could be read yet. */
  const unheard = computed(() =>
    problem.value !== null && mayHearLater(problem.value) ? listenedTo.value : '',
  )
  const starting = useAction<ProposalDraft, PlanningSearch>(beginSearch)
  const { search, progress, lost, left, listen } = useListening(day)

  const resume = async (id: string): Promise<void> => {
    if (busy.value) return
    busy.value = true
    listenedTo.value = id
    const outcome = await listen(id)
    busy.value = false
    if (left()) return
    problem.value = outcome.problem
    proposal.value = outcome.data ?? undefined
    if (!proposal.value && unheard.value === '') onSearch('')
  }
  const run = async (draft: ProposalDraft): Promise<void> => {
    if (busy.value) return
    proposal.value = undefined
    listenedTo.value = ''
    busy.value = true
    const begun = await starting.run(draft)
    busy.value = false
    problem.value = starting.problem.value
    if (begun?.problem !== null || left()) return
    onSearch(begun.data.id)
    await resume(begun.data.id)
  }
  const cancel = async () => {
    if (search.value) await cancelSearch(search.value.id)
  }
  const forget = () => {
    if (proposal.value || problem.value) onSearch('')
    proposal.value = undefined
    problem.value = null
  }
  return { proposal, search, progress, busy, lost, problem, unheard, run, resume, cancel, forget }
}

/** How far a search of that day has come, as long as this page stands. */
const useListening = (day: string) => {
  const search = shallowRef<PlanningSearch>()
  const progress = ref(0)
  const lost = ref(false)
  let gone = false
  onScopeDispose(() => {
    gone = true
  })
  const isElsewhere = () => search.value !== undefined && search.value.day !== day
  const listen = async (id: string): Promise<Answer<Proposal | undefined>> => {
    const since = performance.now()
    search.value = undefined
    progress.value = 0
    const heard = (now: PlanningSearch) => {
      search.value = now
      progress.value = Math.min(0.95, (performance.now() - since) / (now.budgetMs + AROUND_MS))
    }
    const left = () => gone || isElsewhere()
    const outcome = await outcomeOf(
      { readSearch, readProposal, pause, left, heard, lost: (now) => (lost.value = now) },
      id,
    )
    return isElsewhere() ? { data: undefined, problem: null } : outcome
  }
  return { search, progress, lost, left: () => gone, listen }
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
