import { ok, type Result } from '#kernel/result'
import { addWeeks, type Week, weekOf, weeksFrom } from '#kernel/week'
import { type Depot, type DepotFull, roomAt } from '#modules/depots'
import { placesTaken } from '../domain/places.ts'
import type { Subscription } from '../domain/subscription.ts'
import { lastWeekOf } from '../domain/subscription-lifecycle.ts'
import type { SubscriptionsNeeds } from './needs.ts'

const WEEKS_AHEAD_MAX = 110

/**
 * Whether the depots of a subscription have room for it, from this week on (DEP-03). Only a week in which it takes more
 * places at a depot than `before` can be refused: who is there stays, even where the depot is too full already.
 */
export const roomFor = async (
  needs: Pick<SubscriptionsNeeds, 'subscriptions' | 'depots' | 'clock'>,
  after: Subscription,
  before?: Subscription,
): Promise<Result<null, DepotFull>> => {
  const [book, { depot: find }] = await Promise.all([needs.subscriptions.book(), needs.depots.all()])
  const others = book.subscriptions.filter(({ number }) => number !== after.number)
  const weeks = weeksAhead(after, weekOf(needs.clock.today()))
  const named = new Set([after.depot, ...after.depotChanges.map(({ depot }) => depot)])
  for (const depot of [...named].flatMap((code) => find(code) ?? [])) {
    const room = roomIn(depot, weeks, { after, before, others })
    if (!room.ok) return room
  }
  return ok(null)
}

const roomIn = (
  depot: Pick<Depot, 'code' | 'capacity'>,
  weeks: readonly Week[],
  {
    after,
    before,
    others,
  }: { after: Subscription; before?: Subscription | undefined; others: readonly Subscription[] },
): Result<null, DepotFull> => {
  if (depot.capacity === null) return ok(null)
  const had = placesTaken(before ? [before] : [], depot.code, weeks)
  const theirs = placesTaken(others, depot.code, weeks)
  for (const [at, { taken }] of placesTaken([after], depot.code, weeks).entries()) {
    if (taken <= (had[at]?.taken ?? 0)) continue
    const room = roomAt(depot, taken, theirs.slice(at, at + 1))
    if (!room.ok) return room
  }
  return ok(null)
}

const weeksAhead = (subscription: Subscription, thisWeek: Week): readonly Week[] => {
  const [, first = thisWeek] = [subscription.start, thisWeek].toSorted()
  return weeksFrom(first, addWeeks(first, WEEKS_AHEAD_MAX)).filter((week) => week <= lastWeekOf(subscription))
}
