import type { InvalidInput } from '#kernel/fields'
import { type Result, refused } from '#kernel/result'
import { type Week, weekOf } from '#kernel/week'
import type { Conflict, Fact } from '#platform/dynamo'
import type { Agreement } from '../domain/check-subscription.ts'
import {
  changeDepot,
  type ImpossibleStretch,
  type RoundDoesNotServe,
  removeDepotChange,
  type UnknownDepot,
  type UnknownDepotChange,
} from '../domain/depot-changes.ts'
import {
  type QuantityOutOfRange,
  setException,
  type WeekOutside,
  type WeekPast,
} from '../domain/exceptions.ts'
import type { DepotChange, Subscription } from '../domain/subscription.ts'
import { changeAgreement, type TerminationOutside, terminate } from '../domain/subscription-lifecycle.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import type { SubscriptionNotFound, SubscriptionsNeeds } from './needs.ts'

type Needs = Pick<SubscriptionsNeeds, 'subscriptions' | 'commit'>
type Edit = { readonly number: number; readonly version: number }
type Answer<R extends { readonly kind: string }> = Promise<
  Result<Subscription, R | SubscriptionNotFound | Conflict>
>

/** Keeps another agreement: quantity, rhythm, dates, depot, payment. (SUB-02) */
export const editAgreement = async (
  needs: Needs & Pick<SubscriptionsNeeds, 'subscriptionSurroundings'>,
  edit: Edit,
  asked: Agreement,
): Answer<InvalidInput> => {
  const around = await needs.subscriptionSurroundings()
  const figures = { quantity: asked.quantity, depot: asked.depot, end: asked.end }
  return change(needs, edit, (seen) => changeAgreement(seen, asked, around), {
    kind: 'subscription-changed',
    figures,
  })
}

/** Delivers another quantity in one week, this one or later; null goes back to the rhythm. (SUB-03, SUB-04) */
export const exceptWeek = (
  needs: Needs & Pick<SubscriptionsNeeds, 'clock'>,
  edit: Edit & { readonly week: Week; readonly quantity: number | null },
): Answer<WeekPast | WeekOutside | QuantityOutOfRange> => {
  const thisWeek = weekOf(needs.clock.today())
  return change(needs, edit, (seen) => setException(seen, edit.week, edit.quantity, thisWeek), {
    kind: edit.quantity === null ? 'exception-forgotten' : 'exception-made',
    figures: { week: edit.week, quantity: edit.quantity },
  })
}

/** Leaves the baskets at another depot for a stretch of weeks, or for good. (SUB-07) */
export const moveToDepot = async (
  needs: Needs & Pick<SubscriptionsNeeds, 'subscriptionSurroundings' | 'newId'>,
  edit: Edit,
  asked: Omit<DepotChange, 'id'>,
): Answer<UnknownDepot | RoundDoesNotServe | ImpossibleStretch> => {
  const around = await needs.subscriptionSurroundings()
  const moved = { ...asked, id: needs.newId<'depot-change'>().toLowerCase() }
  return change(needs, edit, (seen) => changeDepot(seen, moved, around), {
    kind: 'depot-change-made',
    figures: { depot: asked.depot, from: asked.from, to: asked.to },
  })
}

/** Forgets a change of depot. */
export const forgetDepotChange = (
  needs: Needs,
  edit: Edit & { readonly id: string },
): Answer<UnknownDepotChange> =>
  change(needs, edit, (seen) => removeDepotChange(seen, edit.id), {
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

const change = async <R extends { readonly kind: string }>(
  needs: Needs,
  { number, version }: Edit,
  decide: (seen: Subscription) => Result<Subscription, R>,
  fact: Omit<Fact, 'subject'>,
): Answer<R> => {
  const seen = (await needs.subscriptions.book()).subscription(number)
  if (!seen) return refused({ kind: 'not-found', subject: `subscription ${number}` } as const)
  const decided = decide(seen)
  if (!decided.ok) return decided
  const subscription = { ...decided.value, version: version + 1 }
  return needs.commit({
    writes: [needs.subscriptions.replaceSubscription(subscription, version)],
    facts: [{ ...fact, subject: `subscription ${number}` }],
    touches: [SUBSCRIPTIONS_FAMILY],
    result: subscription,
  })
}
