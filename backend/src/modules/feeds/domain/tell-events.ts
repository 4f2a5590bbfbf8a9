import type { Day } from '#kernel/day'
import type { FeedEvent, WantedEvent } from './calendar-event.ts'

/**
 * The events of a feed (DLV-07): what comes is confirmed; what would have come as it was agreed and does not, or not
 * here, is told as cancelled, so that calendars take it away. In order of days. `sequence` is that of the facts behind
 * them: it never falls, and rises whenever one of them changes.
 */
export const tellEvents = (
  wanted: readonly WantedEvent[],
  agreed: readonly WantedEvent[],
  sequence: number,
  from: Day,
): readonly FeedEvent[] => {
  const comes = new Set(wanted.map(({ uid }) => uid))
  const off = agreed.filter(({ uid }) => !comes.has(uid))
  return [
    ...wanted.map((event): FeedEvent => ({ ...event, status: 'confirmed', sequence })),
    ...off.map((event): FeedEvent => ({ ...event, status: 'cancelled', sequence })),
  ]
    .filter(({ day }) => day >= from)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.uid, b.uid))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
