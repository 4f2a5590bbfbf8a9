import type { InvalidInput } from '#kernel/fields'
import { ok, type Refusal, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Round, RoundDetails } from '../domain/round.ts'
import {
  archiveRound as archived,
  type CodeTaken,
  changeRound as changed,
  createRound,
  restoreRound as restored,
} from '../domain/round-lifecycle.ts'
import { ROUNDS_FAMILY } from '../family.ts'
import type { RoundNeeds, RoundNotFound } from './needs.ts'
import { type RoundEdit, roundAsSeen } from './round-as-seen.ts'

type Needs = Pick<RoundNeeds, 'rounds' | 'commit'>

/** Adds a round without stops, under a code of the garden's choosing. (RND-01) */
export const addRound = async (
  needs: Needs,
  draft: RoundDetails & { readonly code: string },
): Promise<Result<Round, InvalidInput | CodeTaken | Conflict>> => {
  const { round: find } = await needs.rounds.all()
  const round = createRound(draft.code, draft, (code) => find(code) !== undefined)
  if (!round.ok) return round
  const { code, name, weekday } = round.value
  return needs.commit({
    writes: [needs.rounds.insertRound(round.value)],
    facts: [{ kind: 'round-added', subject: `round ${code}`, figures: { name, weekday } }],
    touches: [ROUNDS_FAMILY],
    result: round.value,
  })
}

/** Gives a round other details; its stops stay. (RND-01) */
export const changeRound = (needs: Needs, edit: RoundDetails & RoundEdit) =>
  editRound(needs, edit, 'round-changed', (round) => changed(round, edit))

/** Takes a round without stops out of use. (RND-01) */
export const archiveRound = (needs: Needs, edit: RoundEdit) =>
  editRound(needs, edit, 'round-archived', archived)

/** Takes an archived round into use again. (RND-01) */
export const restoreRound = (needs: Needs, edit: RoundEdit) =>
  editRound(needs, edit, 'round-restored', (round) => ok(restored(round)))

const editRound = async <R extends Refusal = never>(
  needs: Needs,
  edit: RoundEdit,
  fact: string,
  decide: (round: Round) => Result<Round, R>,
): Promise<Result<Round, R | Conflict | RoundNotFound>> => {
  const round = roundAsSeen(await needs.rounds.all(), edit)
  if (!round.ok) return round
  const next = decide(round.value)
  if (!next.ok || next.value === round.value) return next
  const { code, name, weekday } = next.value
  return needs.commit({
    writes: [needs.rounds.replaceRound(next.value, edit.version)],
    facts: [{ kind: fact, subject: `round ${code}`, figures: { name, weekday } }],
    touches: [ROUNDS_FAMILY],
    result: next.value,
  })
}
