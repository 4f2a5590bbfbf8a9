import type { Answer } from '../../api/client.ts'
import { mayRetry, type Problem, problemFrom } from '../../api/problem.ts'
import type { PlanningSearch, Proposal } from './planning-types.ts'

const PAUSE_MS = 300
const PAUSE_LOST_MS = 2_000

/** How a search is listened to. */
export type Listening = {
  readonly readSearch: (id: string) => Promise<Answer<PlanningSearch>>
  readonly readProposal: (id: string) => Promise<Answer<Proposal>>
  readonly pause: (ms: number) => Promise<void>
  /** Nobody listens any more. */
  readonly left: () => boolean
  readonly heard: (search: PlanningSearch) => void
  readonly lost: (isLost: boolean) => void
}

/** Listens until a search is over: what it proposes, nothing where somebody ended it, or why there is nothing. */
export const outcomeOf = async (listening: Listening, id: string): Promise<Answer<Proposal | undefined>> => {
  const { readSearch, readProposal, pause, left, heard } = listening
  const read = () => patiently(() => readSearch(id), listening)
  let answer = await read()
  while (answer.problem === null && answer.data.state === 'running' && !left()) {
    heard(answer.data)
    await pause(PAUSE_MS)
    answer = await read()
  }
  if (answer.problem !== null) return { data: null, problem: goneOr(answer.problem) }
  heard(answer.data)
  const { proposal, refusal } = answer.data
  if (refusal !== null && refusal.kind !== 'planning-cancelled')
    return { data: null, problem: problemFrom(409, refusal, null) }
  if (proposal === null) return { data: undefined, problem: null }
  return patiently(() => readProposal(proposal), listening)
}

/** Whether the same search may still be heard of later: not where it failed on the server, which says so for good. */
export const mayHearLater = (problem: Problem): boolean => mayRetry(problem) && problem.status !== 500

/** A search lives in the server's memory: where it is not known, the server has begun anew. */
const goneOr = (problem: Problem): Problem =>
  problem.status === 404 ? { ...problem, kind: 'search-gone' } : problem

/** Asks until there is an answer; while the network is away more seldom. */
const patiently = async <T>(
  ask: () => Promise<Answer<T>>,
  { pause, left, lost }: Listening,
): Promise<Answer<T>> => {
  let answer = await ask()
  while (answer.problem?.status === 0 && !left()) {
    lost(true)
    await pause(PAUSE_LOST_MS)
    answer = await ask()
  }
  lost(false)
  return answer
}
