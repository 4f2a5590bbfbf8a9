import type { Weekday } from '#kernel/day'
import { addWeeks, type Week } from '#kernel/week'
import { unevennessOf } from './level-load.ts'
import type { Nth, Rhythm } from './subscription.ts'
import { deliversIn } from './week-span.ts'

/** The rhythms whose weeks can be chosen so that the load is level. */
export type PhasedKind = 'fortnightly' | 'monthly'

/** A way to lay a rhythm over the weeks, and what is planned already in the weeks it takes. */
export interface Phase {
  readonly rhythm: Rhythm
  /** How often it delivers in the weeks asked about. */
  readonly deliveries: number
  /** The most baskets planned already in one of its weeks. */
  readonly peak: number
  /** Baskets planned already in its weeks, on average. */
  readonly average: number
}

/** The phases of a rhythm, the best of them, and what made it the best. */
export interface PhaseAdvice {
  readonly phases: readonly Phase[]
  readonly best: Phase
  /** By its fullest week, by the variance of all weeks, or by coming first among equals. */
  readonly because: 'peak' | 'variance' | 'first'
}

const NTHS: readonly Nth[] = [1, 2, 3, 4, 5]

/** Every way to lay the rhythm from that week on, the earliest first. */
export const phasesOf = (kind: PhasedKind, start: Week, weekday: Weekday): readonly Rhythm[] =>
  kind === 'fortnightly'
    ? [0, 1].map((weeks): Rhythm => ({ kind, anchor: addWeeks(start, weeks) }))
    : NTHS.map((nth): Rhythm => ({ kind, nth, weekday }))

/**
 * The phase under which so many more baskets give the lowest peak, then the lowest variance, then comes first (CAL-04).
 * A phase that delivers at least two times fewer than another is no choice: its weeks fall into closures. Undefined
 * where no phase delivers in the weeks.
 */
export const advisePhase = (
  load: readonly number[],
  weeks: readonly Week[],
  asked: { readonly rhythms: readonly Rhythm[]; readonly quantity: number },
): PhaseAdvice | undefined => {
  const laid = asked.rhythms.map((rhythm) => layOver(load, weeks, rhythm, asked.quantity))
  const most = Math.max(...laid.map(({ phase }) => phase.deliveries))
  const choices = laid.filter(({ phase }) => phase.deliveries > 0 && phase.deliveries >= most - 1)
  const [best, second] = choices.toSorted((a, b) => a.peakAfter - b.peakAfter || a.uneven - b.uneven)
  if (best === undefined) return undefined
  const worstPeak = Math.max(...choices.map(({ peakAfter }) => peakAfter))
  const tied = second === undefined || choices.every(({ uneven }) => uneven === best.uneven)
  const because = worstPeak > best.peakAfter ? 'peak' : tied ? 'first' : 'variance'
  return { phases: choices.map(({ phase }) => phase), best: best.phase, because }
}

const layOver = (load: readonly number[], weeks: readonly Week[], rhythm: Rhythm, quantity: number) => {
  const delivers = weeks.map((week) => deliversIn(rhythm, week))
  const own = load.filter((_, at) => delivers[at])
  const after = load.map((baskets, at) => (delivers[at] ? baskets + quantity : baskets))
  const phase: Phase = {
    rhythm,
    deliveries: own.length,
    peak: Math.max(0, ...own),
    average: own.length === 0 ? 0 : own.reduce((sum, baskets) => sum + baskets, 0) / own.length,
  }
  return { phase, peakAfter: Math.max(0, ...after), uneven: unevennessOf(after) }
}
