import type { Clock } from '#kernel/clock'
import type { NewId } from '#kernel/ids'
import type { Commit } from '#platform/dynamo'
import type { People } from '../store/people-store.ts'

/** Opens an account at the identity provider for an address, or finds the one that is there. */
export interface Accounts {
  readonly open: (account: { readonly email: string; readonly name: string }) => Promise<{
    readonly subject: string
    /** Where the person chooses a password; null when the account has one. */
    readonly invitationUrl: string | null
  }>
}

/** Tells somebody by mail that they may sign in. */
export type SendInvitation = (to: {
  readonly email: string
  readonly name: string
  readonly url: string | null
}) => Promise<void>

/** All that the actions of this house may touch. */
export interface PeopleNeeds {
  readonly people: People
  readonly accounts: Accounts
  readonly sendInvitation: SendInvitation
  readonly clock: Clock
  readonly newId: NewId
  readonly commit: Commit
}
