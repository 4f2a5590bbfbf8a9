import { ok, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Round } from '../domain/round.ts'
import { type MoveRefusal, moveStop as moved, type UnknownDepot } from '../domain/stops.ts'
import { ROUNDS_FAMILY } from '../family.ts'
import type { RoundList } from '../store/rounds-store.ts'
import type { RoundNeeds, RoundNotFound } from './needs.ts'
import { roundAsSeen } from './round-as-seen.ts'

/** A round as the person saw it while dragging. */
interface SeenRound {
  readonly round: string
  readonly version: number
}

/** What is dragged where; `position` counts from 0, a higher one than there are stops is the end. */
export interface MoveEdit {
  readonly depot: string
  /** Null puts the depot on a round without taking it off another. */
  readonly from: SeenRound | null
  /** Null takes it off its round. */
  readonly to: SeenRound | null
  readonly position: number
}

type Refusals = MoveRefusal | UnknownDepot | RoundNotFound | Conflict

/** Moves a stop within a round or from one to another, in one transaction; answers every round that changed. (RND-01) */
export const moveStop = async (
  needs: RoundNeeds,
  edit: MoveEdit,
): Promise<Result<readonly Round[], Refusals>> => {
  const list = await needs.rounds.all()
  const from = asSeen(list, edit.from)
  if (!from.ok) return from
  const to = asSeen(list, edit.to)
  if (!to.ok) return to
  if (to.value && (await needs.depots.all()).depot(edit.depot)?.archived !== false)
    return refused({ kind: 'unknown-depot', depot: edit.depot })
  const next = moved({ ...edit, from: from.value, to: to.value })
  return next.ok ? save(needs, edit, distinct([next.value.from, next.value.to])) : next
}

const asSeen = (list: RoundList, seen: SeenRound | null): Result<Round | null, RoundNotFound | Conflict> =>
  seen ? roundAsSeen(list, { code: seen.round, version: seen.version }) : ok(null)

const distinct = (rounds: readonly (Round | null)[]): readonly Round[] => [
  ...new Set(rounds.filter((round) => round !== null)),
]

const save = (needs: RoundNeeds, { depot, from, to, position }: MoveEdit, rounds: readonly Round[]) =>
  needs.commit({
    writes: [
      ...rounds.map((round) => needs.rounds.replaceRound(round, round.version - 1)),
      ...(to ? [needs.depots.depotExists(depot)] : []),
    ],
    facts: [
      {
        kind: 'stop-moved',
        subject: `depot ${depot}`,
        figures: { from: from?.round ?? null, to: to?.round ?? null, position },
      },
    ],
    touches: [ROUNDS_FAMILY],
    result: rounds,
  })
