import type { ProposedRound } from './planning-types.ts'

/** A stop that is elsewhere after a proposal; places count from 1. */
export type StopMove = {
  readonly depot: string
  readonly name: string
  readonly from: { readonly round: string; readonly place: number }
  readonly to: { readonly round: string; readonly place: number }
}

/**
 * The stops that move: to another round, or within theirs past stops that keep their order. Of all the ways to tell a
 * new order, the one that names the fewest stops.
 */
export const movesIn = (
  rounds: readonly ProposedRound[],
  names: ReadonlyMap<string, string> = new Map(),
): readonly StopMove[] => {
  return rounds.flatMap((round) => {
    const staying = new Set(longestCommon(round.formerStops, round.stops))
    return round.stops.flatMap((depot, n): StopMove[] => {
      if (staying.has(depot)) return []
      const home = round.formerStops.includes(depot)
        ? round
        : rounds.find(({ formerStops, stops }) => formerStops.includes(depot) && !stops.includes(depot))
      if (home === undefined) return []
      const from = { round: home.code, place: home.formerStops.indexOf(depot) + 1 }
      return [{ depot, name: names.get(depot) ?? depot, from, to: { round: round.code, place: n + 1 } }]
    })
  })
}

/** The longest list that is in both, in the order of both. */
const longestCommon = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const endingAt: string[][] = []
  for (const stop of a.filter((one) => b.includes(one))) {
    const place = b.indexOf(stop)
    const earlier = endingAt.filter((list) => b.indexOf(list.at(-1) ?? '') < place)
    endingAt.push([...longestOf(earlier), stop])
  }
  return longestOf(endingAt)
}

const longestOf = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((longest, list) => (list.length > longest.length ? list : longest), [])
