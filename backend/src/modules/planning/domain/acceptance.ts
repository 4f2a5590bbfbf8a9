import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
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
  readonly savedMetres: number
  readonly savedMinutes: number
  readonly undone: { readonly atMs: number; readonly by: string } | null
  readonly version: number
}

/** Refused: the proposal changes nothing. */
export interface NothingToAccept {
  readonly kind: 'nothing-to-accept'
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

const accepted = ({ code, version, formerStops, stops }: ProposedRound): AcceptedRound => ({
  code,
  version: version + 1,
  formerStops,
  stops,
})
