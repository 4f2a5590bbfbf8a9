import type { NewId } from '#kernel/ids'
import type { Pictures } from '#kernel/pictures'
import type { Commit, Write } from '#platform/dynamo'
import type { DepotUse } from '../domain/depot-lifecycle.ts'
import type { DepotPasswords } from '../store/depot-passwords.ts'
import type { Depots } from '../store/depots-store.ts'

/** All that the actions and views of this house may touch. The ports are filled by houses on higher floors. */
export interface DepotNeeds {
  readonly depots: Depots
  readonly depotPasswords: DepotPasswords
  readonly photos: Pictures
  readonly newId: NewId
  readonly commit: Commit
  /** What stands or stood at the depot, counted now. */
  readonly depotUse: (code: string) => Promise<DepotUse>
  /** Writes that hold a change back when what stands at any depot has changed since this call. */
  readonly depotUseStands: (subject: string) => Promise<readonly Write[]>
  /** The codes of the rounds in use that serve a depot, in the garden's order. */
  readonly depotRounds: () => Promise<(code: string) => readonly string[]>
  /** The baskets that running subscriptions leave at a depot in a week; places of postponed ones stay taken. */
  readonly depotPlacesTaken: () => Promise<(code: string) => number>
}

/** There is no such depot. */
export interface DepotNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
