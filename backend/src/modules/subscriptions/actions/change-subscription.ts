import type { InvalidInput } from '#kernel/fields'
import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Week } from '#kernel/week'
import type { DepotFull } from '#modules/depots'
import type { Conflict, Fact, Write } from '#platform/dynamo'
import type { Agreement } from '../domain/check-subscription.ts'
import {
  changeDepot,
  type ImpossibleStretch,
  type RoundDoesNotServe,
  removeDepotChange,
  type UnknownDepot,
  type UnknownDepotChange,
} from '../domain/depot-changes.ts'
import type { DepotNotOffered } from '../domain/offered-plan.ts'
import type { DepotChange, Subscription } from '../domain/subscription.ts'
import {
  changeAgreement,
  type SubscriptionSurroundings,
  type TerminationOutside,
  terminate,
  type UnknownPlan,
} from '../domain/subscription-lifecycle.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import { roomFor } from './hold-places.ts'
import type { SubscriptionNotFound, SubscriptionsNeeds } from './needs.ts'
import { standingFirm } from './standing-firm.ts'

type Needs = Pick<SubscriptionsNeeds, 'subscriptions' | 'commit'>
/** Which subscription is changed, and the version that the editor saw. */
export type Edit = { readonly number: number; readonly version: number }
export type Answer<R extends Refusal> = Promise<Result<Subscription, R | SubscriptionNotFound | Conflict>>

type Placing = Needs &
  Pick<SubscriptionsNeeds, 'subscriptionSurroundings' | 'subscriptionsStand' | 'depots' | 'clock'>

/** Keeps another agreement: quantity, rhythm, dates, depot, payment, among what the plan offers. (SUB-02) */
export const editAgreement = (
  needs: Placing,
  edit: Edit,
  asked: Agreement,
): Answer<InvalidInput | UnknownPlan | DepotFull> => {
  const figures = { quantity: asked.quantity, depot: asked.depot, end: asked.end }
  return place(needs, edit, (seen, around) => changeAgreement(seen, asked, around), {
    kind: 'subscription-changed',
    figures,
  })
}

/** Leaves the baskets at another depot for a stretch of weeks, or for good, where there is room for them. (SUB-07) */
export const moveToDepot = (
  needs: Placing & Pick<SubscriptionsNeeds, 'newId'>,
  edit: Edit,
  asked: Omit<DepotChange, 'id'>,
): Answer<UnknownDepot | RoundDoesNotServe | DepotNotOffered | ImpossibleStretch | DepotFull> => {
  const moved = { ...asked, id: needs.newId<'depot-change'>().toLowerCase() }
  return place(needs, edit, (seen, around) => changeDepot(seen, moved, around), {
    kind: 'depot-change-made',
    figures: { depot: asked.depot, from: asked.from, to: asked.to },
  })
}

/** Forgets a change of depot, where there is room again at the depot that it comes back to. */
export const forgetDepotChange = (
  needs: Placing,
  edit: Edit & { readonly id: string },
): Answer<UnknownDepotChange | DepotFull> =>
  place(needs, edit, (seen) => removeDepotChange(seen, edit.id), {
    kind: 'depot-change-forgotten',
    figures: { change: edit.id },
  })

/** Ends a subscription with a last week. (SUB-10) */
export const endSubscription = (
  needs: Needs,
  edit: Edit & { readonly lastWeek: Week },
): Answer<TerminationOutside> =>
  change(needs, edit, (seen) => terminate(seen, edit.lastWeek), {
    kind: 'subscription-ended',
    figures: { lastWeek: edit.lastWeek },
  })

/** A change that names a depot: on ground that stands, and only where there is room. */
const place = <R extends Refusal>(
  needs: Placing,
  edit: Edit,
  decide: (seen: Subscription, around: SubscriptionSurroundings) => Result<Subscription, R>,
  fact: Omit<Fact, 'subject'>,
): Answer<R | DepotFull> =>
  standingFirm(needs, async (stands): Answer<R | DepotFull> => {
    const [book, around] = await Promise.all([needs.subscriptions.book(), needs.subscriptionSurroundings()])
    const seen = book.subscription(edit.number)
    const decided = seen && decide(seen, around)
    if (decided?.ok) {
      const room = await roomFor(needs, decided.value, seen)
      if (!room.ok) return room
    }
    return change(needs, edit, (one) => decided ?? ok(one), fact, stands)
  })

/** Writes what is decided of the subscription. `stands` hold the change back, and stand in for its touch. */
export const change = async <R extends Refusal>(
  needs: Needs,
  { number, version }: Edit,
  decide: (seen: Subscription) => Result<Subscription, R>,
  fact: Omit<Fact, 'subject'>,
  stands?: readonly Write[],
): Answer<R> => {
  const seen = (await needs.subscriptions.book()).subscription(number)
  if (!seen) return refused({ kind: 'not-found', subject: `subscription ${number}` } as const)
  const decided = decide(seen)
  if (!decided.ok) return decided
  const subscription = { ...decided.value, version: version + 1 }
  return needs.commit({
    writes: [needs.subscriptions.replaceSubscription(subscription, version), ...(stands ?? [])],
    facts: [{ ...fact, subject: `subscription ${number}` }],
    touches: stands ? [] : [SUBSCRIPTIONS_FAMILY],
    result: subscription,
  })
}
