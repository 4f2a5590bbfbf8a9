import type { AskedWeek, ScheduledSubscription } from './inputs.ts'
import type { RoundWeek } from './places.ts'
import type { Terms } from './terms.ts'
import type { Why } from './why.ts'

/** The reasons of one delivery, in the order in which they are told. */
export const whyOf = (
  subscription: ScheduledSubscription,
  asked: AskedWeek,
  terms: Terms,
  roundWeek: RoundWeek,
): readonly Why[] => {
  const amount = asked.excepted ? whyExcepted(subscription, asked, terms) : terms.rhythm
  if (asked.depotChange === null && roundWeek.open && roundWeek.why.length === 0) return amount
  return [
    ...(roundWeek.open ? [] : closed),
    ...amount,
    ...whyElsewhere(subscription, asked),
    ...(roundWeek.open ? roundWeek.why : []),
  ]
}

const closed: readonly Why[] = [{ kind: 'week-closed' }]

const whyExcepted = (
  subscription: ScheduledSubscription,
  { usual, quantity }: AskedWeek,
  { doublesInto }: Terms,
): readonly Why[] => {
  const exception: Why = { kind: 'exception', usual, quantity }
  const doubled = doublesInto !== null && quantity >= subscription.quantity * 2
  return doubled ? [exception, { kind: 'doubled', plan: doublesInto }] : [exception]
}

const whyElsewhere = ({ depot }: ScheduledSubscription, { depotChange }: AskedWeek): readonly Why[] =>
  depotChange === null
    ? []
    : [{ kind: 'depot-change', usualDepot: depot, from: depotChange.from, to: depotChange.to }]
