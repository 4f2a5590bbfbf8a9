import type { NewId } from '#kernel/ids'
import type { Pictures } from '#kernel/pictures'
import type { Commit } from '#platform/dynamo'
import type { SetUpState } from '../domain/set-up-steps.ts'
import type { Settings } from '../store/settings-store.ts'

/** All that the actions and views of this house may touch. */
export interface SettingsNeeds {
  readonly settings: Settings
  readonly logos: Pictures
  /** What the other houses hold already, counted; upstairs, so a port. */
  readonly setUpState: () => Promise<Omit<SetUpState, 'garden'>>
  readonly newId: NewId
  readonly commit: Commit
}

/** The garden's settings are written when it is founded; before, there is nothing to change. */
export interface GardenNotFound {
  readonly kind: 'not-found'
  readonly subject: string
}
