import { ok, type Result, refused } from '#kernel/result'
import { weekOf } from '#kernel/week'
import type { DepotFull } from '#modules/depots'
import { openWeeksAhead, placesTaken, roomBeside } from '../domain/places.ts'
import type { Subscription } from '../domain/subscription.ts'
import type { SubscriptionSurroundings } from '../domain/subscription-lifecycle.ts'
import type { SubscriptionsNeeds } from './needs.ts'

/**
 * Whether the depots of a subscription have room for it, from this week on (DEP-03). Only a week in which it takes more
 * places at a depot than `before` can be refused: who is there stays, even where the depot is too full already.
 */
export const roomFor = async (
  needs: Pick<SubscriptionsNeeds, 'subscriptions' | 'depots' | 'clock'>,
  { isOpen }: Pick<SubscriptionSurroundings, 'isOpen'>,
  after: Subscription,
  before?: Subscription,
): Promise<Result<null, DepotFull>> => {
  const [book, { depot: find }] = await Promise.all([needs.subscriptions.book(), needs.depots.all()])
  const others = book.subscriptions.filter(({ number }) => number !== after.number)
  const weeks = openWeeksAhead(after, weekOf(needs.clock.today()), isOpen)
  const takenBy = (one: Subscription | undefined, code: string) => placesTaken(one ? [one] : [], code, weeks)
  const named = new Set([after.depot, ...after.depotChanges.map(({ depot }) => depot)])
  for (const depot of [...named].flatMap((code) => find(code) ?? [])) {
    const had = takenBy(before, depot.code)
    const wanted = takenBy(after, depot.code).map(({ week, taken }, n) => {
      return { week, baskets: taken, had: had[n]?.taken ?? 0 }
    })
    const { full } = roomBeside(others, depot, wanted)
    if (full) return refused({ kind: 'depot-full', depot: depot.code, ...full })
  }
  return ok(null)
}
