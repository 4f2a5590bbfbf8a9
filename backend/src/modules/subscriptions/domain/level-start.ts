import type { Weekday } from '#kernel/day'
import { addWeeks, type Week } from '#kernel/week'
import { advisePhase, type PhasedKind } from './level-phase.ts'
import { rhythmFrom } from './own-agreement.ts'

/** How many weeks a turn of the rhythm has, of which the first delivery takes one. */
const TURN_WEEKS = { fortnightly: 2, monthly: 4 } as const satisfies Record<PhasedKind, number>

/** A subscription that may begin in one of those weeks. */
interface Starting {
  readonly kind: PhasedKind
  /** In order. */
  readonly starts: readonly Week[]
  /** On which the round comes. */
  readonly weekday: Weekday
  readonly quantity: number
}

/**
 * The first week, of those of the next turn, from which the baskets come when least is packed (CAL-04), by the rule that
 * advises phases. Undefined where there is nothing to choose, or all are alike.
 */
export const adviseStart = (
  load: readonly number[],
  weeks: readonly Week[],
  { kind, starts, weekday, quantity }: Starting,
): Week | undefined => {
  const [first] = starts
  if (first === undefined) return undefined
  const turn = starts.filter((week) => week < addWeeks(first, TURN_WEEKS[kind]))
  const rhythms = turn.map((week) => rhythmFrom(kind, week, weekday))
  const advice = advisePhase(load, weeks, { rhythms, quantity })
  return advice === undefined || advice.because === 'first'
    ? undefined
    : turn[rhythms.indexOf(advice.best.rhythm)]
}
