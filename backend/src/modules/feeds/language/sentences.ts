import type { EventContent } from '../domain/calendar-event.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'

/** What a calendar application shows, in one language. */
export interface FeedSentences {
  readonly calendar: (garden: string, owner: FeedOwner, name: string) => string
  readonly summary: (content: EventContent) => string
  /** The summary of something that does not come after all. */
  readonly calledOff: (summary: string) => string
  readonly description: (content: EventContent) => string
}

type Hours = readonly { readonly from: string; readonly to: string }[]

/** `16:00–19:00, 20:00–21:00`. */
export const hoursText = (hours: Hours): string => hours.map(({ from, to }) => `${from}–${to}`).join(', ')

/** One line a product. */
export const productLines = (
  products: readonly { readonly name: string; readonly quantity: number }[],
): string => products.map(({ name, quantity }) => `${quantity} × ${name}`).join('\n')
