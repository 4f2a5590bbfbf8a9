import { changedLoad, everyChange, excessOf, type PhaseChange, without } from './level-changes.ts'
import { findFewer } from './level-fewest.ts'
import type { Flexible } from './level-flexible.ts'

/** What would bring a packing day within its limit. Only a proposal: nothing is changed. */
export interface Levelling {
  readonly changes: readonly PhaseChange[]
  /** The load with all of them. */
  readonly load: readonly number[]
  /** Whether every week is within the limit then. */
  readonly reached: boolean
  /** Whether it is proven that fewer would not do; otherwise none of them can be left out. */
  readonly fewest: boolean
}

/**
 * The fewest changes of phase that bring every week to the limit or below (CAL-04); where that cannot be, those that
 * take away what they can. Deterministic: of equals the change that keeps the number of deliveries, then the lowest
 * number of subscription.
 */
export const levelDay = (
  load: readonly number[],
  flexible: readonly Flexible[],
  limit: number,
): Levelling => {
  const changes = everyChange(flexible)
  const stepwise = stepByStep(load, changes, limit)
  if (excessOf(applied(load, stepwise), limit) > 0) return told(load, stepwise, limit, false)
  const needed = onlyNeeded(load, stepwise, limit)
  const found = findFewer(load, changes, limit, needed.length)
  if (found === 'none-fewer') return told(load, needed, limit, true)
  return found === 'not-known' ? told(load, needed, limit, false) : told(load, found, limit, true)
}

const told = (
  load: readonly number[],
  changes: readonly PhaseChange[],
  limit: number,
  fewest: boolean,
): Levelling => {
  const after = applied(load, changes)
  return { changes, load: after, reached: excessOf(after, limit) === 0, fewest }
}

const applied = (load: readonly number[], changes: readonly PhaseChange[]): readonly number[] =>
  changes.reduce(changedLoad, load)

/** Takes the change that takes away most, again and again, as long as one does. */
const stepByStep = (
  start: readonly number[],
  all: readonly PhaseChange[],
  limit: number,
): readonly PhaseChange[] => {
  const taken: PhaseChange[] = []
  let load = start
  let left = all
  for (let excess = excessOf(load, limit); excess > 0; excess = excessOf(load, limit)) {
    const best = bestOf(load, left, limit)
    if (best === undefined || excessOf(changedLoad(load, best), limit) >= excess) break
    taken.push(best)
    load = changedLoad(load, best)
    left = without(left, best.flexible)
  }
  return taken
}

const bestOf = (
  load: readonly number[],
  changes: readonly PhaseChange[],
  limit: number,
): PhaseChange | undefined => {
  let best: PhaseChange | undefined
  let least = Number.POSITIVE_INFINITY
  for (const change of changes) {
    // Half a basket for a delivery more or less: it decides between equals only.
    const excess = excessOf(changedLoad(load, change), limit) + countChange(change) / 2
    if (excess >= least) continue
    best = change
    least = excess
  }
  return best
}

const countChange = ({ flexible, phase }: PhaseChange): number =>
  Math.abs(flexible.at.length - phase.at.length)

const onlyNeeded = (
  load: readonly number[],
  changes: readonly PhaseChange[],
  limit: number,
): readonly PhaseChange[] => {
  let kept = changes
  for (const change of changes.toReversed()) {
    const others = kept.filter((one) => one !== change)
    if (excessOf(applied(load, others), limit) === 0) kept = others
  }
  return kept
}
