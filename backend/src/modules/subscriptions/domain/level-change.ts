import { ok, type Result, refused } from '#kernel/result'
import { addWeeks, type Week, weeksFrom } from '#kernel/week'
import { setException } from './exceptions.ts'
import { quantityIn } from './subscribed-weeks.ts'
import type { Rhythm, Subscription } from './subscription.ts'
import { lastWeekOf } from './subscription-lifecycle.ts'

/** Refused: the days of that week may be frozen; `first` is the first week that still follows every change. */
export interface WeekTooSoon {
  readonly kind: 'week-too-soon'
  readonly week: Week
  readonly first: Week
}

/** Refused: levelling lays a fortnightly or monthly rhythm over other weeks; another rhythm is another agreement. */
export interface NotAPhase {
  readonly kind: 'not-a-phase'
  readonly rhythm: Rhythm['kind']
}

/**
 * The subscription in other weeks of its rhythm from a week on (CAL-04). Weeks from this one up to there stay as they
 * are, as exceptions where they differ; what is before is over. Going back to the old weeks takes the exceptions away.
 */
export const changePhase = (
  subscription: Subscription,
  { rhythm, from }: { readonly rhythm: Rhythm; readonly from: Week },
  { thisWeek, first }: { readonly thisWeek: Week; readonly first: Week },
): Result<Subscription, WeekTooSoon | NotAPhase> => {
  const before = subscription.rhythm.kind
  if (rhythm.kind !== before || (before !== 'fortnightly' && before !== 'monthly'))
    return refused({ kind: 'not-a-phase', rhythm: before })
  if (from < first) return refused({ kind: 'week-too-soon', week: from, first })
  const kept = weeksFrom(
    later(thisWeek, subscription.start),
    earlier(addWeeks(from, -1), lastWeekOf(subscription)),
  )
  let changed: Subscription = { ...subscription, rhythm }
  for (const week of kept) {
    const { quantity } = quantityIn(subscription, week)
    const excepted = setException(changed, week, quantity, thisWeek)
    if (!excepted.ok) throw new Error(`A week that runs was refused: ${excepted.refusal.kind}`)
    changed = excepted.value
  }
  return ok({ ...changed, version: subscription.version + 1 })
}

const later = (a: Week, b: Week): Week => (a < b ? b : a)
const earlier = (a: Week, b: Week): Week => (a < b ? a : b)
