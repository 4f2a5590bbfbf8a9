import type { Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Round } from '../domain/round.ts'
import type { RoundArchived } from '../domain/round-lifecycle.ts'
import { type StopTwice, standsOn, setStops as stopped, type UnknownDepot } from '../domain/stops.ts'
import { ROUNDS_FAMILY } from '../family.ts'
import type { RoundNeeds, RoundNotFound } from './needs.ts'
import { type RoundEdit, roundAsSeen } from './round-as-seen.ts'

/** Makes these depots the stops of a round, in order of driving; all of them at once. (RND-01) */
export const setStops = async (
  needs: RoundNeeds,
  edit: RoundEdit & { readonly depots: readonly string[] },
): Promise<Result<Round, RoundArchived | StopTwice | UnknownDepot | RoundNotFound | Conflict>> => {
  const round = roundAsSeen(await needs.rounds.all(), edit)
  if (!round.ok) return round
  const { depot } = await needs.depots.all()
  const next = stopped(round.value, edit.depots, (code) => depot(code)?.archived === false)
  if (!next.ok) return next
  const joining = edit.depots.filter((code) => !standsOn(round.value, code))
  return needs.commit({
    writes: [needs.rounds.replaceRound(next.value, edit.version), ...joining.map(needs.depots.depotExists)],
    facts: [{ kind: 'stops-set', subject: `round ${edit.code}`, figures: { stops: edit.depots.join(', ') } }],
    touches: [ROUNDS_FAMILY],
    result: next.value,
  })
}
