import { type Week, weekOf } from '#kernel/week'
import type { SubscriptionsNeeds } from '../actions/needs.ts'
import { subscribedWeeks } from '../domain/subscribed-weeks.ts'
import type { Subscription } from '../domain/subscription.ts'
import { lastWeekOf } from '../domain/subscription-lifecycle.ts'
import { weekSpan } from '../domain/week-span.ts'
import type { SubscriptionBook } from '../store/subscriptions-store.ts'

/** What runs or will run, counted as of a week. */
export interface RunningSubscriptions {
  readonly running: (member: number) => number
  readonly membersAt: (depot: string) => ReadonlySet<number>
  readonly depotUse: (depot: string) => DepotUse
}

/** How a depot is used. */
export interface DepotUse {
  /** Subscriptions that name the depot, over or not; one that was changed no longer names where it was left before. */
  readonly subscriptions: number
  /** Those of them that run or will run and name it from now on. */
  readonly runningSubscriptions: number
}

/** Counts what runs today, for the lists and lifecycles of lower floors. */
export const runningSubscriptions = async (
  needs: Pick<SubscriptionsNeeds, 'subscriptions' | 'clock'>,
): Promise<RunningSubscriptions> => countedFor(await needs.subscriptions.book(), weekOf(needs.clock.today()))

// A book never changes, so the counts of a week are made once for it.
const counted = new WeakMap<
  SubscriptionBook,
  { readonly week: Week; readonly counts: RunningSubscriptions }
>()

const countedFor = (book: SubscriptionBook, week: Week): RunningSubscriptions => {
  const known = counted.get(book)
  if (known?.week === week) return known.counts
  const counts = countRunning(book, week)
  counted.set(book, { week, counts })
  return counts
}

const countRunning = (book: SubscriptionBook, week: Week): RunningSubscriptions => {
  const uses = new Map<string, { subscriptions: number; runningSubscriptions: number }>()
  const members = new Map<string, Set<number>>()
  const useOf = (depot: string) => {
    const use = uses.get(depot) ?? { subscriptions: 0, runningSubscriptions: 0 }
    uses.set(depot, use)
    return use
  }
  for (const subscription of book.subscriptions) {
    for (const depot of depotsOf(subscription)) useOf(depot).subscriptions++
    if (lastWeekOf(subscription) < week) continue
    for (const depot of depotsOf(subscription, week)) useOf(depot).runningSubscriptions++
    const here = placeIn(subscription, week)
    members.set(here, (members.get(here) ?? new Set()).add(subscription.member))
  }
  return {
    running: (member) => book.ofMember(member).filter((one) => lastWeekOf(one) >= week).length,
    membersAt: (depot) => members.get(depot) ?? new Set(),
    depotUse: (depot) => ({ subscriptions: 0, runningSubscriptions: 0, ...uses.get(depot) }),
  }
}

/** Where it is left in the week, or will be once it has begun. */
const placeIn = (subscription: Subscription, week: Week): string => {
  const at = week < subscription.start ? subscription.start : week
  return subscribedWeeks(subscription, weekSpan([at]))[0]?.depot ?? subscription.depot
}

/** Every depot it names, or from a week on. */
const depotsOf = (subscription: Subscription, from?: Week): ReadonlySet<string> => {
  const changes = subscription.depotChanges.filter(
    ({ to }) => from === undefined || to === null || to >= from,
  )
  return new Set([subscription.depot, ...changes.map(({ depot }) => depot)])
}
