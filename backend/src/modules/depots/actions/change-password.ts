import type { InvalidInput } from '#kernel/fields'
import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import type { DepotArchived } from '../domain/depot-lifecycle.ts'
import {
  checkPassword,
  type DepotNotRestricted,
  withoutPassword,
  withPassword,
} from '../domain/depot-password.ts'
import { type DepotEdit, editDepot } from './edit-depot.ts'
import type { DepotNeeds, DepotNotFound } from './needs.ts'

type Needs = Pick<DepotNeeds, 'depots' | 'depotPasswords' | 'commit'>

/** Gives a restricted depot a password, or another one; it is never told again. (DEP-02) */
export const setPassword = async (
  needs: Needs,
  edit: DepotEdit & { readonly password: string },
): Promise<Result<Depot, InvalidInput | DepotArchived | DepotNotRestricted | Conflict | DepotNotFound>> => {
  const password = checkPassword(edit.password)
  if (!password.ok) return password
  const kept = await needs.depotPasswords.keep(edit.code, password.value)
  return editDepot(needs, edit, 'depot-password-set', withPassword, [kept])
}

/** Takes the password away: only staff leave baskets there from now on. (DEP-02) */
export const removePassword = (needs: Needs, edit: DepotEdit) =>
  editDepot(needs, edit, 'depot-password-removed', (depot) => ok(withoutPassword(depot)))
