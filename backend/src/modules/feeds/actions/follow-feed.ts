import type { FeedEvent } from '../domain/calendar-event.ts'
import type { FeedOwner } from '../domain/feed-owner.ts'
import { followChanges, hasChanged } from '../domain/follow-changes.ts'
import { wantedEvents, windowFor } from '../views/wanted-events-of.ts'
import type { FeedNeeds } from './needs.ts'

const TRIES = 4

type Needs = Pick<FeedNeeds, 'feeds' | 'agenda' | 'depots' | 'feedPlace' | 'clock' | 'commit'>

/**
 * The events of a feed as subscribers must have them now. What changed since they were told last gets a higher sequence
 * and is remembered; of two subscribers at once the slower takes what the other was told. (DLV-07)
 */
export const followFeed = async (needs: Needs, owner: FeedOwner): Promise<readonly FeedEvent[]> => {
  const span = windowFor(owner, needs.clock.today())
  const wanted = await wantedEvents(needs, owner, span)
  for (let turn = 1; ; turn++) {
    const told = await needs.feeds.told(owner)
    const events = followChanges(told.events, wanted, needs.clock.nowMs(), span.from)
    if (!hasChanged(told.events, events) || turn === TRIES) return events
    const written = await needs.commit({
      writes: [needs.feeds.writeTold(owner, events, told.version)],
      facts: [],
      touches: [],
      result: null,
    })
    if (written.ok) return events
  }
}
