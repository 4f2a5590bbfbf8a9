import { ok, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import type { PlacesAround } from './check-subscription.ts'
import { type DepotNotOffered, narrows, type OfferedPlan } from './offered-plan.ts'
import type { DepotChange, Subscription } from './subscription.ts'
import { lastWeekOf } from './subscription-lifecycle.ts'

/** Refused: there is no such depot, or it is archived. */
export interface UnknownDepot {
  readonly kind: 'unknown-depot'
  readonly depot: string
}

/** Refused: the round does not serve the depot. */
export interface RoundDoesNotServe {
  readonly kind: 'round-does-not-serve'
  readonly round: string
  readonly depot: string
}

/** Refused: the change ends before it starts, or lies outside the subscription. */
export interface ImpossibleStretch {
  readonly kind: 'impossible-stretch'
  readonly from: Week
  readonly to: Week | null
  readonly first: Week
  readonly last: Week
}

/** Refused: there is no such change. */
export interface UnknownDepotChange {
  readonly kind: 'unknown-depot-change'
  readonly id: string
}

/** The subscription collected elsewhere from a week on, until another or for good; it ends by itself (SUB-07). */
export const changeDepot = (
  subscription: Subscription,
  change: DepotChange,
  around: PlacesAround & { readonly plan: (code: string) => Pick<OfferedPlan, 'depots'> | undefined },
): Result<Subscription, UnknownDepot | RoundDoesNotServe | DepotNotOffered | ImpossibleStretch> => {
  const { depot, round, from, to } = change
  const first = subscription.start
  const last = lastWeekOf(subscription)
  if (!around.hasDepot(depot)) return refused({ kind: 'unknown-depot', depot })
  if (round !== null && !around.serves(round, depot))
    return refused({ kind: 'round-does-not-serve', round, depot })
  const offered = around.plan(subscription.plan)?.depots ?? []
  if (depot !== subscription.depot && narrows(offered, depot))
    return refused({ kind: 'depot-not-offered', depot, offered: offered.join(', ') })
  if ((to !== null && to < from) || from > last || (to !== null && to < first))
    return refused({ kind: 'impossible-stretch', from, to, first, last })
  const depotChanges = [...subscription.depotChanges, { id: change.id, depot, round, from, to }]
  return ok({ ...subscription, depotChanges, version: subscription.version + 1 })
}

/** The subscription without that change. */
export const removeDepotChange = (
  subscription: Subscription,
  id: string,
): Result<Subscription, UnknownDepotChange> => {
  const depotChanges = subscription.depotChanges.filter((change) => change.id !== id)
  if (depotChanges.length === subscription.depotChanges.length)
    return refused({ kind: 'unknown-depot-change', id })
  return ok({ ...subscription, depotChanges, version: subscription.version + 1 })
}
