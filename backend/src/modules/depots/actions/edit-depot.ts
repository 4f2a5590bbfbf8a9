import { type Refusal, type Result, refused } from '#kernel/result'
import type { Conflict, Write } from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import { DEPOTS_FAMILY } from '../family.ts'
import type { DepotNeeds, DepotNotFound } from './needs.ts'

/** Which depot is edited; the version is the one the editor saw. */
export interface DepotEdit {
  readonly code: string
  readonly version: number
}

/**
 * Looks the depot up, decides, and writes what was decided; a decision that changes nothing writes nothing. A depot
 * that is left without a password loses its hash with it.
 */
export const editDepot = async <R extends Refusal = never>(
  needs: Pick<DepotNeeds, 'depots' | 'depotPasswords' | 'commit'>,
  edit: DepotEdit,
  fact: string,
  decide: (depot: Depot) => Result<Depot, R>,
  writes: readonly Write[] = [],
): Promise<Result<Depot, R | Conflict | DepotNotFound>> => {
  const depot = (await needs.depots.all()).depot(edit.code)
  if (!depot) return refused({ kind: 'not-found', subject: `depot ${edit.code}` })
  const next = decide(depot)
  if (!next.ok || next.value === depot) return next
  const saved = { ...next.value, version: edit.version + 1 }
  const forgotten = depot.hasPassword && !saved.hasPassword ? [needs.depotPasswords.forget(saved.code)] : []
  return needs.commit({
    writes: [needs.depots.replaceDepot(saved, edit.version), ...writes, ...forgotten],
    facts: [{ kind: fact, subject: `depot ${saved.code}`, figures: { name: saved.name } }],
    touches: [DEPOTS_FAMILY],
    result: saved,
  })
}
