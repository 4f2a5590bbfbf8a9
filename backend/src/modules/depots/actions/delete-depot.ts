import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import { type DepotInUse, deleteDepot as mayDelete } from '../domain/depot-lifecycle.ts'
import { DEPOTS_FAMILY } from '../family.ts'
import type { DepotEdit } from './edit-depot.ts'
import type { DepotNeeds, DepotNotFound } from './needs.ts'

/** Deletes a depot where nothing ever stood; any other can only be archived. (DEP-01) */
export const deleteDepot = async (
  needs: Pick<DepotNeeds, 'depots' | 'commit' | 'depotUse'>,
  edit: DepotEdit,
): Promise<Result<Depot, DepotInUse | Conflict | DepotNotFound>> => {
  const depot = (await needs.depots.all()).depot(edit.code)
  if (!depot) return refused({ kind: 'not-found', subject: `depot ${edit.code}` })
  const allowed = mayDelete(depot, await needs.depotUse(depot.code))
  if (!allowed.ok) return allowed
  return needs.commit({
    writes: [needs.depots.deleteDepot(depot, edit.version)],
    facts: [{ kind: 'depot-deleted', subject: `depot ${depot.code}`, figures: { name: depot.name } }],
    touches: [DEPOTS_FAMILY],
    result: depot,
  })
}
