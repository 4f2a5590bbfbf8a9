import type { Agreement, Delivery, DepotChange, Subscription } from './subscription-types.ts'

/** Whether a subscription is still to come, runs, or is over in that week. */
export const stateIn = (subscription: Subscription, week: string): 'coming' | 'running' | 'over' =>
  week < subscription.start ? 'coming' : week > lastWeekOf(subscription) ? 'over' : 'running'

/** Its last week: as agreed, or earlier where it was ended. */
export const lastWeekOf = ({ end, ended }: Pick<Subscription, 'end' | 'ended'>): string =>
  ended === null || ended.lastWeek > end ? end : ended.lastWeek

/** The later of two weeks. */
export const later = (a: string, b: string): string => [a, b].toSorted().at(-1) ?? a

/** The earlier of two weeks. */
export const earlier = (a: string, b: string): string => [a, b].toSorted()[0] ?? a

/** The depot changes that count now or later. */
export const openChanges = (subscription: Subscription, week: string): readonly DepotChange[] =>
  subscription.depotChanges.filter((change) => change.to === null || change.to >= week)

/** What staff edit of it. */
export const agreementOf = (subscription: Subscription): Agreement => {
  const { number, member, plan, depotChanges, exceptions, agreedCents, ended, ...agreement } = subscription
  return agreement
}

/** Running first, then those to come, then those that are over; the newest first among equals. */
export const inOrder = (subscriptions: readonly Subscription[], week: string): readonly Subscription[] => {
  const ranks = { running: 0, coming: 1, over: 2 } as const
  return subscriptions.toSorted(
    (a, b) =>
      ranks[stateIn(a, week)] - ranks[stateIn(b, week)] ||
      b.start.localeCompare(a.start) ||
      b.number - a.number,
  )
}

/** The weeks to which a delivery may be moved: the same subscription's, still open, and not over. */
export const weeksToMoveTo = (
  from: Delivery,
  others: readonly Delivery[],
  today: string,
): readonly Delivery[] =>
  others.filter(
    ({ subscription, week, day, frozen, why }) =>
      subscription === from.subscription &&
      week !== from.week &&
      day >= today &&
      !frozen &&
      !why.some(({ kind }) => kind === 'week-closed'),
  )
