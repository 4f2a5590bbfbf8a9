import type { BoardDepot, Round } from './round-types.ts'

/** A stop put somewhere else: null is no round at all; `position` counts from 0 in the round it goes to. */
export type Move = {
  readonly depot: string
  readonly from: string | null
  readonly to: string | null
  readonly position: number
}

/** The rounds as they are after the move. */
export const moved = (rounds: readonly Round[], move: Move): readonly Round[] =>
  rounds.map((round) => {
    if (round.code !== move.from && round.code !== move.to) return round
    const stops = round.stops.filter(({ depot }) => depot !== move.depot)
    return {
      ...round,
      stops: round.code === move.to ? stops.toSpliced(move.position, 0, { depot: move.depot }) : stops,
    }
  })

/** Where the depot stands on the round, from 0; -1 when it does not. */
export const placeOn = (rounds: readonly Round[], code: string | null, depot: string): number =>
  rounds.find((round) => round.code === code)?.stops.findIndex((stop) => stop.depot === depot) ?? -1

/** What takes the move back, given the rounds before it. */
export const movedBack = (before: readonly Round[], move: Move): Move => ({
  depot: move.depot,
  from: move.to,
  to: move.from,
  position: Math.max(0, placeOn(before, move.from, move.depot)),
})

/** Whether the move leaves everything as it is. */
export const changesNothing = (rounds: readonly Round[], move: Move): boolean =>
  move.from === move.to && (move.from === null || placeOn(rounds, move.from, move.depot) === move.position)

/** Whether these rounds still allow the move: it stands where it leaves, and is not yet where it goes. */
export const isPossible = (rounds: readonly Round[], move: Move): boolean => {
  const stands = (code: string) => placeOn(rounds, code, move.depot) >= 0
  const exists = move.to === null || rounds.some((round) => round.code === move.to)
  if (move.from !== null && !stands(move.from)) return false
  return exists && (move.to === null || move.to === move.from || !stands(move.to))
}

/** The answered rounds in place of the known ones. */
export const withAnswered = (rounds: readonly Round[], answered: readonly Round[]): readonly Round[] =>
  rounds.map((round) => answered.find(({ code }) => code === round.code) ?? round)

/** The depots that no round serves, by name. */
export const unplaced = (
  rounds: readonly Round[],
  depots: readonly BoardDepot[],
  locale: string,
): readonly BoardDepot[] => {
  const placed = new Set(rounds.flatMap((round) => round.stops.map(({ depot }) => depot)))
  return depots
    .filter(({ code }) => !placed.has(code))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }))
}

/** The rounds by the weekday they are driven on, Monday first; each in the garden's order. */
export const byWeekday = (
  rounds: readonly Round[],
): readonly { readonly weekday: number; readonly rounds: readonly Round[] }[] =>
  [1, 2, 3, 4, 5, 6, 7]
    .map((weekday) => ({ weekday, rounds: rounds.filter((round) => round.weekday === weekday) }))
    .filter((group) => group.rounds.length > 0)

/** The round and the version of it that was last seen, as a move names it. */
export const seen = (
  rounds: readonly Round[],
  code: string | null,
): { readonly round: string; readonly version: number } | null => {
  const round = rounds.find((one) => one.code === code)
  return round === undefined ? null : { round: round.code, version: round.version }
}
