import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { depotOf, isHome } from './home-stop.ts'
import { isChanged, type Proposal, type ProposedRound, totalsOf } from './proposal.ts'

/** A round whose order was accepted; `version` is the one it had from then on. */
interface AcceptedRound {
  readonly code: string
  readonly version: number
  readonly formerStops: readonly string[]
  readonly stops: readonly string[]
}

/** A proposal that was accepted: what it changed, so that it can be taken back. */
export interface Acceptance {
  readonly id: string
  readonly day: Day
  readonly acceptedAtMs: number
  readonly by: string
  readonly rounds: readonly AcceptedRound[]
  /** Null for orders made by hand. */
  readonly savedMetres: number | null
  readonly savedMinutes: number | null
  readonly undone: { readonly atMs: number; readonly by: string } | null
  readonly version: number
}

/** Refused: the proposal changes nothing. */
export interface NothingToAccept {
  readonly kind: 'nothing-to-accept'
}

/** An order that somebody made by hand; `version` is the one of the round they saw. */
export interface OrderEdit {
  readonly code: string
  readonly version: number
  readonly stops: readonly string[]
}

/** Refused: a stop would be lost, come twice, or be a home without its depot; moving neither adds nor removes any. */
export interface StopsDiffer {
  readonly kind: 'stops-differ'
  readonly depot: string
}

/** Refused: it was taken back already. */
export interface AlreadyUndone {
  readonly kind: 'already-undone'
  readonly atMs: number
}

/** The acceptance of a proposal; it touches only the rounds whose order changes. */
export const acceptanceOf = (
  proposal: Proposal,
  who: { readonly atMs: number; readonly by: string },
): Result<Acceptance, NothingToAccept> => {
  const rounds = proposal.rounds.filter(isChanged).map(accepted)
  if (rounds.length === 0) return refused({ kind: 'nothing-to-accept' })
  const before = totalsOf(proposal.rounds.map((round) => round.before))
  const after = totalsOf(proposal.rounds.map((round) => round.after))
  return ok({
    id: proposal.id,
    day: proposal.day,
    acceptedAtMs: who.atMs,
    by: who.by,
    rounds,
    savedMetres: before.metres - after.metres,
    savedMinutes: before.minutes - after.minutes,
    undone: null,
    version: 1,
  })
}

/** The acceptance as taken back; the rounds' former orders are to be written with it. */
export const undo = (
  acceptance: Acceptance,
  who: { readonly atMs: number; readonly by: string },
): Result<Acceptance, AlreadyUndone> =>
  acceptance.undone
    ? refused({ kind: 'already-undone', atMs: acceptance.undone.atMs })
    : ok({ ...acceptance, undone: who, version: acceptance.version + 1 })

/** The acceptance of orders made by hand: no stop of those rounds is lost, and none comes twice. */
export const handMade = (
  id: string,
  day: Day,
  edits: readonly OrderEdit[],
  now: {
    readonly atMs: number
    readonly by: string
    readonly formerStops: (edit: OrderEdit) => readonly string[]
  },
): Result<Acceptance, NothingToAccept | StopsDiffer> => {
  const differs = difference(
    edits.flatMap((edit) => now.formerStops(edit)).filter((stop) => !isHome(stop)),
    edits.flatMap(({ stops }) => stops).filter((stop) => !isHome(stop)),
  )
  const twice = edits.flatMap(({ stops }) => stops.filter((depot, n) => stops.indexOf(depot) !== n))[0]
  const wrong = differs ?? twice ?? astrayIn(edits)
  if (wrong !== undefined) return refused({ kind: 'stops-differ', depot: wrong })
  const rounds = edits
    .map((edit) => ({
      code: edit.code,
      version: edit.version + 1,
      formerStops: now.formerStops(edit),
      stops: edit.stops,
    }))
    .filter(
      ({ formerStops, stops }) =>
        formerStops.some((depot, n) => depot !== stops[n]) || formerStops.length !== stops.length,
    )
  if (rounds.length === 0) return refused({ kind: 'nothing-to-accept' })
  const { atMs, by } = now
  return ok({
    id,
    day,
    acceptedAtMs: atMs,
    by,
    rounds,
    savedMetres: null,
    savedMinutes: null,
    undone: null,
    version: 1,
  })
}

/** A home that is on another round than its depot. */
const astrayIn = (edits: readonly OrderEdit[]): string | undefined =>
  edits.flatMap(({ stops }) => stops.filter((stop) => isHome(stop) && !stops.includes(depotOf(stop))))[0]

/** A stop that is not as often in the one list as in the other. */
const difference = (before: readonly string[], after: readonly string[]): string | undefined => {
  const times = (list: readonly string[], depot: string) => list.filter((one) => one === depot).length
  return [...before, ...after].find((depot) => times(before, depot) !== times(after, depot))
}

const accepted = ({ code, version, formerStops, stops }: ProposedRound): AcceptedRound => ({
  code,
  version: version + 1,
  formerStops,
  stops,
})
