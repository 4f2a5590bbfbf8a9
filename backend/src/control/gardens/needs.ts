import type { Commit } from '#platform/dynamo'
import type { FirstAdministrator } from './domain/garden-record.ts'
import type { Runner } from './runner.ts'
import type { Gardens } from './store/gardens-store.ts'

/** Gives a garden its name and its first administrator; doing it twice is harmless. */
export type FoundGarden = (
  url: string,
  founding: {
    readonly name: string
    readonly website: string
    readonly administrator: FirstAdministrator & { readonly subject: string }
  },
) => Promise<void>

/** Writes to the first administrator; `url` is where a password is chosen, null when there is one. */
export type WriteToAdministrator = (
  garden: { readonly slug: string; readonly name: string },
  administrator: FirstAdministrator,
  url: string | null,
) => Promise<void>

/** The sign-in of one garden. */
interface GardenSignIn {
  readonly putRealm: (slug: string, name: string) => Promise<void>
  readonly openAccount: (
    slug: string,
    administrator: FirstAdministrator,
  ) => Promise<{ readonly subject: string; readonly invitationUrl: string | null }>
}

/** All that the actions of this house may touch. */
export interface GardensNeeds {
  readonly gardens: Gardens
  readonly commit: Commit
  readonly runner: Runner
  readonly signIn: GardenSignIn
  readonly found: FoundGarden
  readonly writeToAdministrator: WriteToAdministrator
  readonly nowMs: () => number
  readonly address: (slug: string) => string
  /** Who asks; empty for the platform itself. */
  readonly visitorEmail: string
  readonly productVersion: string
  /** A text fit to be shown: no secrets. */
  readonly presentable: (text: string) => string
  /**
   * Lets a garden's making go on in the background, one at a time per garden, with needs of the platform's own: those of
   * the request would write its idempotency key a second time.
   */
  readonly inBackground: (slug: string, work: (needs: GardensNeeds) => Promise<void>) => void
}
