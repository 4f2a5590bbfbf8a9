import type { InvalidInput } from '#kernel/fields'
import type { Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Agreement } from '../domain/check-subscription.ts'
import type { Subscription } from '../domain/subscription.ts'
import { subscribe, type UnknownMember, type UnknownPlan } from '../domain/subscription-lifecycle.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import type { SubscriptionsNeeds } from './needs.ts'

const TRIES = 8

type Needs = Pick<SubscriptionsNeeds, 'subscriptions' | 'subscriptionSurroundings' | 'commit'>
type Asked = Agreement & { readonly member: number; readonly plan: string }
type Answer = Result<Subscription, InvalidInput | UnknownMember | UnknownPlan | Conflict>

/** Writes down what was agreed with a member, under the next number. (SUB-01, SUB-02) */
export const agreeSubscription = async (needs: Needs, asked: Asked): Promise<Answer> => {
  for (let turn = 1; ; turn++) {
    const agreed = await agreeOnce(needs, asked)
    const numberGone = !agreed.ok && agreed.refusal.kind === 'already-exists'
    if (!numberGone || turn === TRIES) return agreed
  }
}

const agreeOnce = async (needs: Needs, asked: Asked): Promise<Answer> => {
  const [book, around] = await Promise.all([needs.subscriptions.book(), needs.subscriptionSurroundings()])
  const agreed = subscribe({ ...asked, number: book.highestNumber + 1 }, around)
  if (!agreed.ok) return agreed
  const subscription = agreed.value
  const { number, member, plan, quantity } = subscription
  return needs.commit({
    writes: [needs.subscriptions.insertSubscription(subscription)],
    facts: [
      { kind: 'subscription-agreed', subject: `subscription ${number}`, figures: { member, plan, quantity } },
    ],
    touches: [SUBSCRIPTIONS_FAMILY],
    result: subscription,
  })
}
