import { ok, type Result, refused } from '#kernel/result'
import type { Round } from './round.ts'
import type { RoundArchived } from './round-lifecycle.ts'

/** Refused: a depot stands once on a round; on two rounds it is two slots in the week (DEP-05). */
export interface StopTwice {
  readonly kind: 'stop-twice'
  readonly round: string
  readonly depot: string
}

/** Refused: there is no such depot, or it is archived. */
export interface UnknownDepot {
  readonly kind: 'unknown-depot'
  readonly depot: string
}

/** Refused: the depot does not stand on the round it should leave. */
interface NotOnRound {
  readonly kind: 'not-on-round'
  readonly round: string
  readonly depot: string
}

/** Refused: a stop is moved from somewhere or to somewhere. */
interface MoveNowhere {
  readonly kind: 'move-nowhere'
}

/** The round with these depots as its stops, in order of driving (RND-01). */
export const setStops = (
  round: Round,
  depots: readonly string[],
  exists: (depot: string) => boolean,
): Result<Round, RoundArchived | StopTwice | UnknownDepot> => {
  if (round.archived) return refused({ kind: 'round-archived', round: round.code })
  const twice = depots.find((depot, n) => depots.indexOf(depot) !== n)
  if (twice !== undefined) return refused({ kind: 'stop-twice', round: round.code, depot: twice })
  const unknown = depots.find((depot) => !exists(depot))
  if (unknown !== undefined) return refused({ kind: 'unknown-depot', depot: unknown })
  return ok(withStops(round, depots))
}

/** What a move asks for; `position` counts from 0 in the round it goes to, a higher one is the end. */
export interface StopMove {
  readonly depot: string
  /** Null puts a depot that stands nowhere on a round. */
  readonly from: Round | null
  /** Null takes it off its round. */
  readonly to: Round | null
  readonly position: number
}

/** Why a move is refused. */
export type MoveRefusal = RoundArchived | StopTwice | NotOnRound | MoveNowhere

/** Both rounds after the move; within one round it is a reorder, and the same round is answered twice. */
export const moveStop = (
  move: StopMove,
): Result<{ readonly from: Round | null; readonly to: Round | null }, MoveRefusal> => {
  const refusal = moveRefusal(move)
  if (refusal) return refused(refusal)
  const { depot, from, to, position } = move
  const joined = to && withStops(to, without(to, depot).toSpliced(Math.max(0, position), 0, depot))
  if (isReorder(move)) return ok({ from: joined, to: joined })
  return ok({ from: from && withStops(from, without(from, depot)), to: joined })
}

const moveRefusal = (move: StopMove): MoveRefusal | undefined => {
  const { depot, from, to } = move
  if (!from && !to) return { kind: 'move-nowhere' }
  if (to?.archived) return { kind: 'round-archived', round: to.code }
  if (from && !standsOn(from, depot)) return { kind: 'not-on-round', round: from.code, depot }
  if (to && !isReorder(move) && standsOn(to, depot)) return { kind: 'stop-twice', round: to.code, depot }
  return undefined
}

const isReorder = ({ from, to }: StopMove): boolean => from !== null && from.code === to?.code

/** Whether the depot is a stop of the round. */
export const standsOn = (round: Round, depot: string): boolean =>
  round.stops.some((stop) => stop.depot === depot)

/** The rounds in use that serve the depot, in the garden's order (DEP-05). */
export const roundsOf = (rounds: readonly Round[], depot: string): readonly Round[] =>
  rounds.filter((round) => !round.archived && standsOn(round, depot)).toSorted(byPosition)

/** The round in use that was chosen where it serves the depot, otherwise the first that does (DEP-05). */
export const servingRound = (
  rounds: readonly Round[],
  depot: string,
  chosen: string | null,
): Round | undefined => {
  const serving = roundsOf(rounds, depot)
  return serving.find(({ code }) => code === chosen) ?? serving[0]
}

/** The garden's order of rounds: by position, then by code. */
export const byPosition = (a: Round, b: Round): number =>
  a.position - b.position || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

const without = (round: Round, depot: string): readonly string[] =>
  round.stops.map((stop) => stop.depot).filter((code) => code !== depot)

const withStops = (round: Round, depots: readonly string[]): Round => ({
  ...round,
  stops: depots.map((depot) => ({ depot })),
  version: round.version + 1,
})
