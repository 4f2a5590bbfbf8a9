import type { Week } from '#kernel/week'
import type { DepotChange, Subscription } from './subscription.ts'
import { lastWeekOf } from './subscription-lifecycle.ts'
import { type WeekSpan, weekSpan } from './week-span.ts'

/** What decides the weeks of a subscription. */
export type SubscribedTerms = Pick<
  Subscription,
  'quantity' | 'start' | 'end' | 'ended' | 'rhythm' | 'depot' | 'round' | 'depotChanges' | 'exceptions'
>

/** What a subscription asks for in one week of its course, and why. */
export interface SubscribedWeek {
  /** Index in the weeks that were asked about. */
  readonly at: number
  readonly week: Week
  readonly quantity: number
  /** What the rhythm alone would deliver. */
  readonly usual: number
  /** Whether an exception decides the quantity. */
  readonly excepted: boolean
  readonly depot: string
  readonly round: string | null
  /** The change that decides the depot, or null at the usual one. */
  readonly depotChange: DepotChange | null
}

/** The weeks of the span in which the subscription runs, each with its quantity and depot. Closed weeks are not known here. */
export const subscribedWeeks = (terms: SubscribedTerms, span: WeekSpan): readonly SubscribedWeek[] => {
  const last = lastWeekOf(terms)
  const delivers = span.rhythmOf(terms.rhythm)
  const excepted = new Map(terms.exceptions.map(({ week, quantity }) => [week, quantity]))
  const weeks: SubscribedWeek[] = []
  for (const [at, week] of span.weeks.entries()) {
    if (week < terms.start || week > last) continue
    const usual = delivers[at] ? terms.quantity : 0
    const exception = excepted.get(week)
    const depotChange = changeIn(terms.depotChanges, week)
    const { depot, round } = depotChange ?? terms
    const quantity = exception ?? usual
    weeks.push({ at, week, quantity, usual, excepted: exception !== undefined, depot, round, depotChange })
  }
  return weeks
}

/** Asks many subscriptions about the same weeks; what rhythms need is worked out once (CAL-04). */
export const askingIn = (weeks: readonly Week[]): ((terms: SubscribedTerms) => readonly SubscribedWeek[]) => {
  const span = weekSpan(weeks)
  return (terms) => subscribedWeeks(terms, span)
}

/** The quantity of one week with its explanation; nothing outside the subscription's course. */
export const quantityIn = (
  terms: SubscribedTerms,
  week: Week,
): Pick<SubscribedWeek, 'quantity' | 'usual' | 'excepted'> => {
  const asked = subscribedWeeks(terms, weekSpan([week]))[0]
  if (!asked) return { quantity: 0, usual: 0, excepted: false }
  return { quantity: asked.quantity, usual: asked.usual, excepted: asked.excepted }
}

/** Where baskets of that week are left, whether or not anything comes. */
export const placeIn = (
  terms: SubscribedTerms,
  week: Week,
): { readonly depot: string; readonly round: string | null } => changeIn(terms.depotChanges, week) ?? terms

const changeIn = (changes: readonly DepotChange[], week: Week): DepotChange | null =>
  changes.findLast(({ from, to }) => from <= week && (to === null || to >= week)) ?? null
