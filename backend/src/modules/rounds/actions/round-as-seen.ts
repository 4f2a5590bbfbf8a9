import { ok, type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Round } from '../domain/round.ts'
import type { RoundList } from '../store/rounds-store.ts'
import type { RoundNotFound } from './needs.ts'

/** Which round is edited; the version is the one the editor saw. */
export interface RoundEdit {
  readonly code: string
  readonly version: number
}

/** The round, if it still is as the editor saw it; a board drawn before somebody else's change is told so first. */
export const roundAsSeen = (
  { round }: Pick<RoundList, 'round'>,
  { code, version }: RoundEdit,
): Result<Round, RoundNotFound | Conflict> => {
  const found = round(code)
  const subject = `round ${code}`
  if (!found) return refused({ kind: 'not-found', subject })
  if (found.version === version) return ok(found)
  return refused({ kind: 'changed-meanwhile', subject, version, currentVersion: found.version })
}
