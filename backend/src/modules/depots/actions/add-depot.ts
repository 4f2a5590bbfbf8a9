import type { InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Depot, DepotDetails } from '../domain/depot.ts'
import { type CodeTaken, createDepot } from '../domain/depot-lifecycle.ts'
import { DEPOTS_FAMILY } from '../family.ts'
import type { DepotNeeds } from './needs.ts'

/** Adds a depot under a code of the garden's choosing. (DEP-01) */
export const addDepot = async (
  needs: Pick<DepotNeeds, 'depots' | 'commit'>,
  draft: DepotDetails & { readonly code: string },
): Promise<Result<Depot, InvalidInput | CodeTaken | Conflict>> => {
  const { depot: find } = await needs.depots.all()
  const depot = createDepot(draft.code, draft, (code) => find(code) !== undefined)
  if (!depot.ok) return depot
  const { code, name, kind } = depot.value
  return needs.commit({
    writes: [needs.depots.insertDepot(depot.value)],
    facts: [{ kind: 'depot-added', subject: `depot ${code}`, figures: { name, kind } }],
    touches: [DEPOTS_FAMILY],
    result: depot.value,
  })
}
