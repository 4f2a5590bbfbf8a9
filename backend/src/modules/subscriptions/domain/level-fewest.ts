import { changedLoad, excessOf, type PhaseChange, without } from './level-changes.ts'

/** Fewer changes than those known, or the proof or the doubt that there are none. */
export type FewestFound = readonly PhaseChange[] | 'none-fewer' | 'not-known'

const STEPS_MAX = 4000

/**
 * Looks for fewer than `known` changes that bring every week to the limit, fewest first. The fullest week must lose
 * somebody, so only who delivers in it is tried, and of equals one. Exact within a bounded number of steps.
 */
export const findFewer = (
  load: readonly number[],
  changes: readonly PhaseChange[],
  limit: number,
  known: number,
): FewestFound => {
  const budget = { steps: STEPS_MAX }
  for (let count = leastOf(load, changes, limit); count < known; count++) {
    const found = search(load, changes, limit, count, budget)
    if (found) return found
    if (budget.steps <= 0) return 'not-known'
  }
  return 'none-fewer'
}

/** Under this many changes the fullest week cannot come down to the limit. */
const leastOf = (load: readonly number[], changes: readonly PhaseChange[], limit: number): number => {
  const most = Math.max(1, ...changes.map(({ flexible }) => flexible.quantity))
  return Math.ceil(Math.max(0, ...load.map((baskets) => baskets - limit)) / most)
}

const search = (
  load: readonly number[],
  changes: readonly PhaseChange[],
  limit: number,
  count: number,
  budget: { steps: number },
): readonly PhaseChange[] | undefined => {
  if (excessOf(load, limit) === 0) return []
  if (--budget.steps <= 0 || leastOf(load, changes, limit) > count) return undefined
  for (const change of reliefsOf(load, changes)) {
    const rest = search(
      changedLoad(load, change),
      without(changes, change.flexible),
      limit,
      count - 1,
      budget,
    )
    if (rest) return [change, ...rest]
  }
  return undefined
}

/** Who can leave the fullest week; of those who take and leave the same weeks with the same quantity, the first. */
const reliefsOf = (load: readonly number[], changes: readonly PhaseChange[]): readonly PhaseChange[] => {
  const fullest = load.indexOf(Math.max(...load))
  const reliefs = new Map<string, PhaseChange>()
  for (const change of changes) {
    const { flexible, phase } = change
    if (!flexible.at.includes(fullest) || phase.at.includes(fullest)) continue
    const key = `${flexible.quantity} ${flexible.at.join()} ${phase.at.join()}`
    if (!reliefs.has(key)) reliefs.set(key, change)
  }
  return [...reliefs.values()]
}
