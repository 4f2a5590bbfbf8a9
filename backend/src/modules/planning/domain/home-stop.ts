import { wholeOrder } from './stop-order.ts'

/** How a home on the map is spelled among the stops of a round: the depot it belongs to, and the member. */
export const homeStop = (depot: string, member: number): string => `${depot}${MARK}${member}`

/** The depot that a stop is, or that a home belongs to. No code of a depot holds the mark. */
export const depotOf = (stop: string): string => stop.split(MARK)[0] ?? stop

/** Whether a stop is a home, and not a depot. */
export const isHome = (stop: string): boolean => stop.includes(MARK)

/**
 * The stops of a round with its homes between them: each where it was last put, behind the depot it followed; a new one
 * behind the depot it belongs to. Homes that are not delivered to are left out. No depot moves.
 */
export const withHomes = (
  depots: readonly string[],
  kept: readonly string[],
  homes: readonly string[],
): readonly string[] => {
  const here = new Set([...depots, ...homes])
  const known = kept.filter((stop) => here.has(stop))
  const fresh = homes.filter((home) => !known.includes(home))
  return wholeOrder(fresh.toReversed().reduce(behindItsDepot, known), new Set(), depots)
}

/** The order of a round as it is, with every home of its depots that was put somewhere or is named here. */
export const formerOrder = (
  depots: readonly string[],
  kept: readonly string[],
  named: readonly string[],
): readonly string[] => {
  const homes = [...kept, ...named].filter((stop) => isHome(stop) && depots.includes(depotOf(stop)))
  return withHomes(depots, kept, [...new Set(homes)])
}

const behindItsDepot = (order: readonly string[], home: string): readonly string[] => {
  const at = order.indexOf(depotOf(home))
  return at < 0 ? [...order, depotOf(home), home] : order.toSpliced(at + 1, 0, home)
}

const MARK = '/'
