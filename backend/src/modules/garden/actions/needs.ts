import type { NewId } from '#kernel/ids'
import type { PictureType } from '#kernel/picture'
import type { Commit } from '#platform/dynamo'
import type { SetUpState } from '../domain/set-up-steps.ts'
import type { Settings } from '../store/settings-store.ts'

/** Keeps the bytes of logos, each under a name of its own. */
export interface Logos {
  readonly put: (
    name: string,
    logo: { readonly bytes: Uint8Array; readonly type: PictureType },
  ) => Promise<void>
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  /** Forgets a logo; one that is not there is forgotten already. */
  readonly remove: (name: string) => Promise<void>
}

/** All that the actions and views of this house may touch. */
export interface SettingsNeeds {
  readonly settings: Settings
  readonly logos: Logos
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
