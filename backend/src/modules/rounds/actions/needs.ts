import type { Depots } from '#modules/depots'
import type { Commit } from '#platform/dynamo'
import type { Rounds } from '../store/rounds-store.ts'

/** All that the actions and views of this house may touch. */
export interface RoundNeeds {
  readonly rounds: Rounds
  readonly depots: Pick<Depots, 'all' | 'depotExists'>
  readonly commit: Commit
}

/** There is no such round. */
export interface RoundNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
