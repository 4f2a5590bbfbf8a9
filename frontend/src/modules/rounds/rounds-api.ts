import { type Answer, allPages, api, settle } from '../../api/client.ts'
import type { Once } from '../../api/use-action.ts'
import type { Move } from './board.ts'
import type { BoardDepot, Round, RoundForm } from './round-types.ts'

const path = (code: string) => ({ path: { code } })

export const readRounds = (archived: 'true' | 'false' = 'false'): Promise<Answer<readonly Round[]>> =>
  allPages((cursor) =>
    settle(api.GET('/rounds', { params: { query: { limit: 500, archived, ...(cursor && { cursor }) } } })),
  )

const readDepots = (): Promise<Answer<readonly BoardDepot[]>> =>
  allPages((cursor) =>
    settle(
      api.GET('/depots', { params: { query: { limit: 500, archived: 'false', ...(cursor && { cursor }) } } }),
    ),
  )

export type Board = { readonly rounds: readonly Round[]; readonly depots: readonly BoardDepot[] }

/** The rounds in use and the depots in use, read together. */
export const readBoard = async (): Promise<Answer<Board>> => {
  const [rounds, depots] = await Promise.all([readRounds(), readDepots()])
  if (rounds.problem !== null) return rounds
  if (depots.problem !== null) return depots
  return { data: { rounds: rounds.data, depots: depots.data }, problem: null }
}

/** The round by its code, archived or not. */
export const readRound = async (code: string): Promise<Answer<Round | undefined>> => {
  const rounds = await allPages((cursor) =>
    settle(api.GET('/rounds', { params: { query: { limit: 500, ...(cursor && { cursor }) } } })),
  )
  if (rounds.problem !== null) return rounds
  return { data: rounds.data.find((round) => round.code === code), problem: null }
}

export const addRound = ({ version, ...body }: RoundForm, once: Once) =>
  settle(api.POST('/rounds', { params: { ...once }, body }))

export const changeRound = ({ code, version = 0, ...body }: RoundForm, once: Once) =>
  settle(api.PUT('/rounds/{code}', { params: { ...path(code), ...once }, body: { ...body, version } }))

export const archiveRound = ({ code, version }: Pick<Round, 'code' | 'version'>, once: Once) =>
  settle(api.POST('/rounds/{code}/archivings', { params: { ...path(code), ...once }, body: { version } }))

export const restoreRound = ({ code, version }: Pick<Round, 'code' | 'version'>, once: Once) =>
  settle(api.POST('/rounds/{code}/restorations', { params: { ...path(code), ...once }, body: { version } }))

/** A move with the versions of both rounds as the person saw them. */
export type VersionedMove = Pick<Move, 'depot' | 'position'> & {
  readonly from: { readonly round: string; readonly version: number } | null
  readonly to: { readonly round: string; readonly version: number } | null
}
export const moveStop = (body: VersionedMove, once: Once) =>
  settle(api.POST('/stop-moves', { params: { ...once }, body }))

export const readFeed = (code: string) => settle(api.GET('/rounds/{code}/feed', { params: path(code) }))

export const renewFeed = (code: string, once: Once) =>
  settle(api.POST('/rounds/{code}/feed/renewals', { params: { ...path(code), ...once } }))
