import { type Result, refused } from '#kernel/result'
import { type Week, weekOf } from '#kernel/week'
import type { Conflict } from '#platform/dynamo'
import { changePhase, type NotAPhase, type WeekTooSoon } from '../domain/level-change.ts'
import type { Rhythm, Subscription } from '../domain/subscription.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import type { LoadNeeds } from './load-needs.ts'
import type { SubscriptionNotFound } from './needs.ts'

/** Lays a subscription's rhythm over other weeks from a week on, so that packing is level; undone the same way. (CAL-04) */
export const levelSubscription = async (
  needs: Pick<LoadNeeds, 'subscriptions' | 'clock' | 'commit'>,
  edit: {
    readonly number: number
    readonly version: number
    readonly rhythm: Rhythm
    readonly from: Week
    /** The first week of which no day is frozen. */
    readonly first: Week
  },
): Promise<Result<Subscription, NotAPhase | WeekTooSoon | SubscriptionNotFound | Conflict>> => {
  const { number, version, rhythm, from, first } = edit
  const seen = (await needs.subscriptions.book()).subscription(number)
  if (!seen) return refused({ kind: 'not-found', subject: `subscription ${number}` } as const)
  const thisWeek = weekOf(needs.clock.today())
  const changed = changePhase(seen, { rhythm, from }, { thisWeek, first })
  if (!changed.ok) return changed
  const subscription = { ...changed.value, version: version + 1 }
  const { quantity, depot, end } = subscription
  return needs.commit({
    writes: [needs.subscriptions.replaceSubscription(subscription, version)],
    facts: [
      {
        kind: 'subscription-changed',
        subject: `subscription ${number}`,
        figures: { quantity, depot, end, from },
      },
    ],
    touches: [SUBSCRIPTIONS_FAMILY],
    result: subscription,
  })
}
