import type { Week } from '#kernel/week'
import type { DepotChange } from './subscription.ts'

/** A depot over a stretch of runs; what is laid later covers what was laid before. */
interface Layer {
  readonly depot: string
  readonly from: number
  readonly to: number
}

/** A stretch of weeks at one depot. */
interface Run {
  readonly depot: string
  readonly first: Week
  readonly last: Week
}

/**
 * The usual depot and the fewest dated changes that give each week its depot. One change may lie upon another: away
 * for the summer, and elsewhere for a week of it, is two. A change that lasts to the end is for good.
 */
export const inferDepotChanges = (
  weeks: readonly Week[],
  depots: readonly string[],
): { readonly depot: string; readonly depotChanges: readonly DepotChange[] } => {
  const runs = runsOf(weeks, depots)
  const [usual, ...changes] = layers(runs)
  return {
    depot: usual?.depot ?? '',
    depotChanges: changes.flatMap(({ depot, from, to }, n) => {
      const first = runs[from]
      const last = runs[to]
      if (!first || !last) return []
      const end = to === runs.length - 1 ? null : last.last
      return [{ id: `${n + 1}`, depot, round: null, from: first.first, to: end }]
    }),
  }
}

const runsOf = (weeks: readonly Week[], depots: readonly string[]): readonly Run[] => {
  const runs: Run[] = []
  weeks.forEach((week, n) => {
    const depot = depots[n] ?? ''
    const before = runs.at(-1)
    if (before?.depot === depot) runs[runs.length - 1] = { ...before, last: week }
    else runs.push({ depot, first: week, last: week })
  })
  return runs
}

// The fewest layers for runs i to j: lay the first run's depot on its own, or on to a later run k of the same depot
// and what is between on top of it ("strange printer"). The first layer reaches everywhere: it is the usual depot.
const layers = (runs: readonly Run[]): readonly Layer[] => {
  const known = new Map<string, readonly Layer[]>()
  const fewest = (i: number, j: number): readonly Layer[] => {
    if (i > j) return []
    const key = `${i} ${j}`
    const answer = known.get(key) ?? laid(i, j)
    known.set(key, answer)
    return answer
  }
  const laid = (i: number, j: number): readonly Layer[] => {
    const depot = runs[i]?.depot ?? ''
    let best: readonly Layer[] = [{ depot, from: i, to: i }, ...fewest(i + 1, j)]
    for (let k = i + 1; k <= j; k++) {
      if (runs[k]?.depot !== depot) continue
      const [under, ...rest] = fewest(k, j)
      const between = fewest(i + 1, k - 1)
      if (under && 1 + rest.length + between.length < best.length)
        best = [{ ...under, from: i }, ...between, ...rest]
    }
    return best
  }
  return fewest(0, runs.length - 1)
}
