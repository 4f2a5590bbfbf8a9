import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import type { Round, RoundDetails } from './round.ts'

/** Refused: the code is another round's; codes are never used twice. */
export interface CodeTaken {
  readonly kind: 'code-taken'
  readonly code: string
}

/** Refused: the round is archived. */
export interface RoundArchived {
  readonly kind: 'round-archived'
  readonly round: string
}

/** Refused: depots still stand on the round; move them first, or their members would wait in vain. */
export interface RoundHasStops {
  readonly kind: 'round-has-stops'
  readonly round: string
  readonly stops: number
}

/** A new round without stops, version 1 (RND-01). */
export const createRound = (
  code: string,
  typed: RoundDetails,
  taken: (code: string) => boolean,
): Result<Round, InvalidInput | CodeTaken> => {
  const check = checking()
  const checkedCode = check.code('code', code)
  const details = check.result(readDetails(check, typed))
  if (!details.ok) return details
  if (taken(checkedCode)) return refused({ kind: 'code-taken', code: checkedCode })
  return ok({ ...details.value, code: checkedCode, stops: [], archived: false, version: 1 })
}

/** The details as they are kept, or every field that is wrong. */
const checkRound = (typed: RoundDetails): Result<RoundDetails, InvalidInput> => {
  const check = checking()
  return check.result(readDetails(check, typed))
}

/** The round with other details; its stops stay. */
export const changeRound = (
  round: Round,
  typed: RoundDetails,
): Result<Round, InvalidInput | RoundArchived> => {
  if (round.archived) return refused({ kind: 'round-archived', round: round.code })
  const details = checkRound(typed)
  return details.ok ? ok({ ...round, ...details.value, version: round.version + 1 }) : details
}

/** Archived: driven no more. */
export const archiveRound = (round: Round): Result<Round, RoundHasStops> => {
  if (round.archived) return ok(round)
  const stops = round.stops.length
  if (stops > 0) return refused({ kind: 'round-has-stops', round: round.code, stops })
  return ok({ ...round, archived: true, version: round.version + 1 })
}

/** Driven again, without stops as it was archived. */
export const restoreRound = (round: Round): Round =>
  round.archived ? { ...round, archived: false, version: round.version + 1 } : round

const readDetails = (check: Checking, typed: RoundDetails): RoundDetails => {
  check.whole('weekday', typed.weekday, 1, 7)
  check.whole('preparationWeekday', typed.preparationWeekday, 1, 7)
  return {
    name: check.text('name', typed.name, { max: 80, required: true }),
    weekday: typed.weekday,
    preparationWeekday: typed.preparationWeekday,
    colour: check.colour('colour', typed.colour),
    position: check.whole('position', typed.position, 0, 9999),
  }
}
