import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import { type DepotInUse, deleteDepot as mayDelete } from '../domain/depot-lifecycle.ts'
import { DEPOTS_FAMILY } from '../family.ts'
import type { DepotEdit } from './edit-depot.ts'
import type { DepotNeeds, DepotNotFound } from './needs.ts'

type Needs = Pick<
  DepotNeeds,
  'depots' | 'depotPasswords' | 'photos' | 'commit' | 'depotUse' | 'depotUseStands'
>
type Answer = Result<Depot, DepotInUse | Conflict | DepotNotFound>

const TRIES = 5
const USE = 'use of the depots'

/**
 * Deletes a depot that no round, subscription or frozen day names; any other can only be archived. Whoever puts something there at the same
 * moment is first or refused: it is counted again when anything moved between the counting and the writing. (DEP-01)
 */
export const deleteDepot = async (needs: Needs, edit: DepotEdit): Promise<Answer> => {
  for (let turn = 1; ; turn++) {
    const deleted = await deleteOnce(needs, edit)
    if (deleted.ok && deleted.value.photo) await needs.photos.remove(deleted.value.photo.name)
    if (deleted.ok || turn === TRIES || !isUseMoved(deleted.refusal)) return deleted
  }
}

const deleteOnce = async (needs: Needs, edit: DepotEdit): Promise<Answer> => {
  const depot = (await needs.depots.all()).depot(edit.code)
  if (!depot) return refused({ kind: 'not-found', subject: `depot ${edit.code}` })
  const stands = await needs.depotUseStands(USE)
  const allowed = mayDelete(depot, await needs.depotUse(depot.code))
  if (!allowed.ok) return allowed
  const forgotten = depot.hasPassword ? [needs.depotPasswords.forget(depot.code)] : []
  return needs.commit({
    writes: [needs.depots.deleteDepot(depot, edit.version), ...forgotten, ...stands],
    facts: [{ kind: 'depot-deleted', subject: `depot ${depot.code}`, figures: { name: depot.name } }],
    touches: [DEPOTS_FAMILY],
    result: depot,
  })
}

const isUseMoved = (refusal: { readonly kind: string; readonly subject?: string }): boolean =>
  refusal.kind === 'changed-meanwhile' && refusal.subject === USE
