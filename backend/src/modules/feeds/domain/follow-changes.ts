import type { Day } from '#kernel/day'
import type { EventContent, FeedEvent, WantedEvent } from './calendar-event.ts'

/**
 * The events of a feed after what is wanted changed (DLV-07): a new one begins at sequence 0; a changed, cancelled or
 * revived one rises by one; the others stay as they were. An event that is no longer wanted is cancelled and stays so
 * that calendars take it away; those before `from` are forgotten.
 */
export const followChanges = (
  known: readonly FeedEvent[],
  wanted: readonly WantedEvent[],
  nowMs: number,
  from: Day,
): readonly FeedEvent[] => {
  const before = new Map(known.map((event) => [event.uid, event]))
  const still = new Set(wanted.map(({ uid }) => uid))
  const followed = wanted.map((event) => following(before.get(event.uid), event, nowMs))
  const gone = known.filter(({ uid }) => !still.has(uid)).map((event) => cancelled(event, nowMs))
  return [...followed, ...gone]
    .filter(({ day }) => day >= from)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.uid, b.uid))
}

/** Whether a feed must be written again; the same events in the same state need not be. */
export const hasChanged = (known: readonly FeedEvent[], followed: readonly FeedEvent[]): boolean => {
  const before = new Map(known.map((event) => [event.uid, event.sequence]))
  return (
    followed.length !== known.length || followed.some(({ uid, sequence }) => before.get(uid) !== sequence)
  )
}

const following = (before: FeedEvent | undefined, wanted: WantedEvent, nowMs: number): FeedEvent => {
  if (!before) return { ...wanted, status: 'confirmed', sequence: 0, changedAtMs: nowMs }
  if (before.status === 'confirmed' && tells(before) === tells(wanted)) return before
  return { ...wanted, status: 'confirmed', sequence: before.sequence + 1, changedAtMs: nowMs }
}

const cancelled = (event: FeedEvent, nowMs: number): FeedEvent =>
  event.status === 'cancelled'
    ? event
    : { ...event, status: 'cancelled', sequence: event.sequence + 1, changedAtMs: nowMs }

// Fields by name and in one order: an event read back from the table may have them in another.
const tells = ({ day, time, content }: WantedEvent): string =>
  JSON.stringify([day, ordered(time), ordered(content)])

const ordered = (part: WantedEvent['time'] | EventContent): unknown =>
  Object.entries(part)
    .toSorted(([a], [b]) => compare(a, b))
    .map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map((one) => Object.entries(one).toSorted()) : value,
    ])

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
