import type { InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { DepotFull } from '#modules/depots'
import type { Conflict, Write } from '#platform/dynamo'
import type { Subscription } from '../domain/subscription.ts'
import {
  type PriceChanged,
  subscribe,
  type UnknownMember,
  type UnknownPlan,
  type Wanted,
} from '../domain/subscription-lifecycle.ts'
import { roomFor } from './hold-places.ts'
import type { SubscriptionsNeeds } from './needs.ts'
import { standingFirm } from './standing-firm.ts'

type Needs = Pick<
  SubscriptionsNeeds,
  'subscriptions' | 'subscriptionSurroundings' | 'subscriptionsStand' | 'depots' | 'clock' | 'commit'
>
export type Asked = Wanted & { readonly member: number; readonly plan: string }
export type AgreementRefusal = InvalidInput | UnknownMember | UnknownPlan | PriceChanged | DepotFull

/**
 * Writes down what was agreed with a member, under the next number and with its price. (SUB-01, SUB-02) Refuses what the
 * plan does not offer, and a depot that is full in any of its weeks (DEP-03).
 */
export const agreeSubscription = (
  needs: Needs,
  asked: Asked,
): Promise<Result<Subscription, AgreementRefusal | Conflict>> =>
  standingFirm(needs, (stands) => agreeOn(stands, needs, asked))

/** The same on ground that its caller holds. */
export const agreeOn = async (
  stands: readonly Write[],
  needs: Needs,
  asked: Asked,
): Promise<Result<Subscription, AgreementRefusal | Conflict>> => {
  const [book, around] = await Promise.all([needs.subscriptions.book(), needs.subscriptionSurroundings()])
  const agreed = subscribe({ ...asked, number: book.highestNumber + 1 }, around)
  if (!agreed.ok) return agreed
  const room = await roomFor(needs, around, agreed.value)
  if (!room.ok) return room
  const { number, member, plan, quantity, agreedCents } = agreed.value
  return needs.commit({
    writes: [needs.subscriptions.insertSubscription(agreed.value), ...stands],
    facts: [
      {
        kind: 'subscription-agreed',
        subject: `subscription ${number}`,
        figures: { member, plan, quantity, agreedCents },
      },
    ],
    touches: [],
    result: agreed.value,
  })
}
