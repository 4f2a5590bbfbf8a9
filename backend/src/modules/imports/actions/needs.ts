import type { Result } from '#kernel/result'
import type { Calendars } from '#modules/calendar'
import type { Depots } from '#modules/depots'
import type { Categories, Members } from '#modules/members'
import type { Products } from '#modules/products'
import type { Rounds } from '#modules/rounds'
import type { Subscriptions } from '#modules/subscriptions'
import type { CommitMany } from '#platform/dynamo'

/** A file as a person sends it: its name and its bytes, or a stream of them. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
}

/** Cuts bytes into a header and rows with their lines, or says in one refusal why they cannot be read. */
export type ReadTable = (bytes: SentFile['bytes']) => Promise<Result<ReadTableAnswer, UnreadableFile>>

export interface ReadTableAnswer {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Why a file cannot be read at all; the other fields are the figures. */
export interface UnreadableFile {
  readonly kind: string
  readonly line?: number
}

/** All that the actions of this house may touch. */
export interface ImportNeeds {
  readonly readTable: ReadTable
  readonly rounds: Rounds
  readonly depots: Depots
  readonly products: Products
  readonly members: Members
  readonly categories: Categories
  readonly subscriptions: Subscriptions
  readonly calendars: Calendars
  readonly commitMany: CommitMany
}
