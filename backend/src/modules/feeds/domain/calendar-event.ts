import type { Day } from '#kernel/day'

/** When something is in a calendar: the whole day, or hours `HH:MM` in the garden's time zone. */
export type EventTime =
  | { readonly kind: 'all-day' }
  | { readonly kind: 'hours'; readonly from: string; readonly to: string }

/** What a calendar application is told, in figures; the sentences are written where the language is known. */
export type EventContent =
  | {
      readonly kind: 'delivery'
      readonly quantity: number
      readonly productName: string
      readonly planName: string
      readonly depotName: string
      readonly address: string
      readonly hours: readonly { readonly from: string; readonly to: string }[]
    }
  | {
      readonly kind: 'depot' | 'round'
      readonly depotName: string
      readonly roundName: string
      readonly address: string
      readonly baskets: number
      readonly products: readonly { readonly name: string; readonly quantity: number }[]
    }

/** An event that should be in the calendar now. */
export interface WantedEvent {
  /** The same for the same thing as long as it is known, whatever day it is moved to (RFC 5545, 3.8.4.7). */
  readonly uid: string
  readonly day: Day
  readonly time: EventTime
  readonly content: EventContent
}

/** An event as subscribers are told of it. */
export interface FeedEvent extends WantedEvent {
  readonly status: 'confirmed' | 'cancelled'
  /** Rises with each change (RFC 5545, 3.8.7.4), so that a calendar takes the newer one. */
  readonly sequence: number
}
