import type { InvalidInput } from '#kernel/fields'
import { type Refusal, type Result, refused } from '#kernel/result'
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
import { roomFor } from './hold-places.ts'
import type { SubscriptionNotFound, SubscriptionsNeeds } from './needs.ts'
import { standingFirm } from './standing-firm.ts'

/** Which subscription is changed, and the version that the editor saw. */
export type Edit = { readonly number: number; readonly version: number }
export type Answer<R extends Refusal> = Promise<Result<Subscription, R | SubscriptionNotFound | Conflict>>

/** What every change needs: it is decided on ground that stands, and takes no place that is not there. */
export type Placing = Pick<
  SubscriptionsNeeds,
  'subscriptions' | 'subscriptionSurroundings' | 'subscriptionsStand' | 'depots' | 'clock' | 'commit'
>

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

/** Ends a subscription with a last week; one that ends later than before needs room for it. (SUB-10) */
export const endSubscription = (
  needs: Placing,
  edit: Edit & { readonly lastWeek: Week },
): Answer<TerminationOutside | DepotFull> =>
  place(needs, edit, (seen) => terminate(seen, edit.lastWeek), {
    kind: 'subscription-ended',
    figures: { lastWeek: edit.lastWeek },
  })

/** Decides on ground that stands, and writes what was decided where there is room for it (DEP-03). */
export const place = <R extends Refusal>(
  needs: Placing,
  edit: Edit,
  decide: (
    seen: Subscription,
    around: SubscriptionSurroundings,
  ) => Result<Subscription, R> | Promise<Result<Subscription, R>>,
  fact: Omit<Fact, 'subject'>,
): Answer<R | DepotFull> =>
  standingFirm(needs, async (stands): Answer<R | DepotFull> => {
    const [book, around] = await Promise.all([needs.subscriptions.book(), needs.subscriptionSurroundings()])
    const seen = book.subscription(edit.number)
    if (!seen) return refused(notFound(edit.number))
    const decided = await decide(seen, around)
    if (!decided.ok) return decided
    const room = await roomFor(needs, around, decided.value, seen)
    return room.ok ? keep(needs, edit, decided.value, { fact, stands }) : room
  })

/** Writes what was decided of the subscription, over the version that the editor saw and on ground that stands. */
export const keep = (
  { subscriptions, commit }: Pick<SubscriptionsNeeds, 'subscriptions' | 'commit'>,
  { number, version }: Edit,
  decided: Subscription,
  { fact, stands }: { readonly fact: Omit<Fact, 'subject'>; readonly stands: readonly Write[] },
): Promise<Result<Subscription, Conflict>> => {
  const subscription = { ...decided, version: version + 1 }
  return commit({
    writes: [subscriptions.replaceSubscription(subscription, version), ...stands],
    facts: [{ ...fact, subject: `subscription ${number}` }],
    touches: [],
    result: subscription,
  })
}

export const notFound = (number: number): SubscriptionNotFound => ({
  kind: 'not-found',
  subject: `subscription ${number}`,
})
