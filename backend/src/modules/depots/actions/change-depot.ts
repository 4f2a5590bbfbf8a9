import { ok } from '#kernel/result'
import type { DepotDetails } from '../domain/depot.ts'
import {
  archiveDepot as archived,
  changeDepot as changed,
  restoreDepot as restored,
} from '../domain/depot-lifecycle.ts'
import { type DepotEdit, editDepot } from './edit-depot.ts'
import type { DepotNeeds } from './needs.ts'

type Needs = Pick<DepotNeeds, 'depots' | 'depotPasswords' | 'commit'>

/** Gives a depot other details, all at once. (DEP-01) */
export const changeDepot = (needs: Needs, edit: DepotDetails & DepotEdit) =>
  editDepot(needs, edit, 'depot-changed', (depot) => changed(depot, edit))

/** Takes a depot out of use; refused while a round or a running subscription needs it. (DEP-01) */
export const archiveDepot = async (needs: Needs & Pick<DepotNeeds, 'depotUse'>, edit: DepotEdit) => {
  const use = await needs.depotUse(edit.code)
  return editDepot(needs, edit, 'depot-archived', (depot) => archived(depot, use))
}

/** Takes an archived depot back into use. (DEP-01) */
export const restoreDepot = (needs: Needs, edit: DepotEdit) =>
  editDepot(needs, edit, 'depot-restored', (depot) => ok(restored(depot)))
