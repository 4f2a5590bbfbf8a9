import { checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { checkDepot } from './check-depot.ts'
import { type Depot, type DepotDetails, emptyDepotDetails } from './depot.ts'

/** Refused: the code is another depot's; codes are never used twice. */
export interface CodeTaken {
  readonly kind: 'code-taken'
  readonly code: string
}

/** Refused: the depot is archived and must be restored first. */
export interface DepotArchived {
  readonly kind: 'depot-archived'
  readonly depot: string
}

/** Refused: deliveries stood or stand there, so it can be archived but not deleted. */
export interface DepotInUse {
  readonly kind: 'depot-in-use'
  readonly depot: string
  readonly rounds: number
  readonly subscriptions: number
  readonly deliveries: number
}

/** What stands at a depot, counted over all time; running subscriptions apart. */
export interface DepotUse {
  readonly rounds: number
  readonly subscriptions: number
  readonly runningSubscriptions: number
  /** Lines of frozen days, whatever their subscriptions name by now. */
  readonly deliveries: number
}

/** What is written of a depot about which nothing is told: in use, open, without a photo or a password. */
export const emptyDepot = { ...emptyDepotDetails, archived: false, photo: null, hasPassword: false } as const

/** A new depot, version 1 (DEP-01). */
export const createDepot = (
  code: string,
  typed: DepotDetails,
  taken: (code: string) => boolean,
): Result<Depot, InvalidInput | CodeTaken> => {
  const check = checking()
  const checkedCode = check.result(check.code('code', code))
  const details = checkDepot(typed)
  if (!checkedCode.ok || !details.ok) {
    const fields = [checkedCode, details].flatMap((part) => (part.ok ? [] : part.refusal.fields))
    return refused({ kind: 'invalid-input', fields })
  }
  if (taken(checkedCode.value)) return refused({ kind: 'code-taken', code: checkedCode.value })
  return ok({ ...emptyDepot, ...details.value, code: checkedCode.value, version: 1 })
}

/** The depot with other details; an archived one must be restored first. One no longer restricted loses its password. */
export const changeDepot = (
  depot: Depot,
  typed: DepotDetails,
): Result<Depot, InvalidInput | DepotArchived> => {
  if (depot.archived) return refused({ kind: 'depot-archived', depot: depot.code })
  const details = checkDepot(typed)
  if (!details.ok) return details
  const hasPassword = depot.hasPassword && details.value.kind === 'restricted'
  return ok({ ...depot, ...details.value, hasPassword, version: depot.version + 1 })
}

/** Archived: no longer offered, still named by what happened there. Refused while a subscription runs there. */
export const archiveDepot = (depot: Depot, use: DepotUse): Result<Depot, DepotInUse> => {
  if (depot.archived) return ok(depot)
  if (use.runningSubscriptions > 0 || use.rounds > 0) return refused(inUse(depot, use))
  return ok({ ...depot, archived: true, version: depot.version + 1 })
}

/** Offered again. */
export const restoreDepot = (depot: Depot): Depot =>
  depot.archived ? { ...depot, archived: false, version: depot.version + 1 } : depot

/** Whether the depot may vanish: only when nothing ever stood there (DEP-01). */
export const deleteDepot = (depot: Depot, use: DepotUse): Result<Depot, DepotInUse> =>
  use.rounds + use.subscriptions + use.deliveries > 0 ? refused(inUse(depot, use)) : ok(depot)

const inUse = (depot: Depot, { rounds, subscriptions, deliveries }: DepotUse): DepotInUse => ({
  kind: 'depot-in-use',
  depot: depot.code,
  rounds,
  subscriptions,
  deliveries,
})
