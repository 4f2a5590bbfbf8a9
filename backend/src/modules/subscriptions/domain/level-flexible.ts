import type { Weekday } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { PackedOn } from './level-load.ts'
import { phasesOf } from './level-phase.ts'
import { subscribedWeeks } from './subscribed-weeks.ts'
import type { Rhythm, Subscription } from './subscription.ts'
import type { WeekSpan } from './week-span.ts'

/** Other weeks that a subscription could take. */
export interface OtherPhase {
  readonly rhythm: Rhythm
  /** Indexes of the weeks in which it would deliver. */
  readonly at: readonly number[]
}

/** A subscription that could take other weeks without upsetting what its member arranged. */
export interface Flexible {
  readonly subscription: Subscription
  readonly weekday: Weekday
  readonly quantity: number
  /** Indexes of the weeks in which it delivers. */
  readonly at: readonly number[]
  readonly phases: readonly OtherPhase[]
}

/**
 * The fortnightly and monthly subscriptions that may be asked to take other weeks of the span. Left alone: who has
 * exceptions or changes of depot ahead, and every phase that would give or take more than one delivery.
 */
export const flexibleIn = (
  subscriptions: readonly Subscription[],
  span: WeekSpan,
  packedOn: PackedOn,
): readonly Flexible[] =>
  subscriptions.flatMap((subscription) => flexibleOne(subscription, span, packedOn) ?? [])

const flexibleOne = (
  subscription: Subscription,
  span: WeekSpan,
  packedOn: PackedOn,
): Flexible | undefined => {
  const { rhythm, quantity } = subscription
  const [first] = span.weeks
  const weekday = packedOn(subscription.depot, subscription.round)
  if ((rhythm.kind !== 'fortnightly' && rhythm.kind !== 'monthly') || first === undefined) return undefined
  if (weekday === undefined || hasArranged(subscription, first)) return undefined
  const at = indexesOf(subscription, span)
  const own = rhythm.kind === 'monthly' ? rhythm.weekday : weekday
  const phases = phasesOf(rhythm.kind, first, own)
    .map((other) => ({ rhythm: other, at: indexesOf({ ...subscription, rhythm: other }, span) }))
    .filter(
      (other) => other.at.length > 0 && Math.abs(other.at.length - at.length) <= 1 && !same(other.at, at),
    )
  return at.length > 0 && phases.length > 0 ? { subscription, weekday, quantity, at, phases } : undefined
}

const hasArranged = ({ exceptions, depotChanges }: Subscription, first: Week): boolean =>
  exceptions.some(({ week }) => week >= first) || depotChanges.some(({ to }) => to === null || to >= first)

const indexesOf = (subscription: Subscription, span: WeekSpan): readonly number[] =>
  subscribedWeeks(subscription, span)
    .filter(({ quantity }) => quantity > 0)
    .map(({ at }) => at)

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((index, n) => index === b[n])
