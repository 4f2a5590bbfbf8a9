import { type Answer, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { LoadProposals, PackingLoad, PhaseAdvice } from './load-types.ts'
import type { Rhythm } from './subscription-types.ts'

export const readLoad = (isoYear: number): Promise<Answer<PackingLoad>> =>
  settle(api.GET('/packing-load/{isoYear}', { params: { path: { isoYear } } }))

export type LevelWishes = {
  readonly isoYear: number
  readonly from: string
  readonly tolerance: number
  readonly leave: readonly number[]
}
export const readProposals = ({
  isoYear,
  from,
  tolerance,
  leave,
}: LevelWishes): Promise<Answer<LoadProposals>> =>
  settle(
    api.GET('/packing-load/{isoYear}/proposals', {
      params: {
        path: { isoYear },
        query: {
          tolerance,
          ...(from === '' ? {} : { from }),
          ...(leave.length === 0 ? {} : { leave: leave.join(',') }),
        },
      },
    }),
  )

/** What is about to be agreed, as far as the advice needs it. */
export type AskedPhase = {
  readonly depot: string
  readonly round: string | null
  readonly start: string
  readonly end: string
  readonly quantity: number
  /** The subscription that is being changed. */
  readonly except?: number | undefined
}
export const readAdvice = async (
  kind: 'fortnightly' | 'monthly',
  { round, except, ...asked }: AskedPhase,
): Promise<Answer<PhaseAdvice | null>> => {
  const query = {
    kind,
    ...asked,
    ...(round === null ? {} : { round }),
    ...(except === undefined ? {} : { except }),
  }
  const answer = await settle(api.GET('/phase-advice', { params: { query } }))
  return answer.problem === null ? { data: answer.data.advice, problem: null } : answer
}

export type PhaseTaken = {
  readonly number: number
  readonly version: number
  readonly rhythm: Rhythm
  readonly from: string
}
export const takePhase = ({ number, ...body }: PhaseTaken, once: Once) =>
  settle(api.POST('/subscriptions/{number}/phases', { params: { path: { number }, ...once }, body }))
