import type { MapPath } from '../../ui/map.ts'
import type { BoardDepot, Round } from './round-types.ts'

/** One stop of one round, for lists and maps; `place` counts from 1. */
export type StopRow = {
  readonly round: Round
  readonly place: number
  readonly code: string
  readonly depot: BoardDepot | undefined
}

/** Every stop of these rounds, round by round in order of driving. */
export const stopRows = (rounds: readonly Round[], depots: readonly BoardDepot[]): readonly StopRow[] => {
  const known = new Map(depots.map((depot) => [depot.code, depot]))
  return rounds.flatMap((round) =>
    round.stops.map(({ depot }, n) => ({ round, place: n + 1, code: depot, depot: known.get(depot) })),
  )
}

/** The line from stop to stop; a stop whose position is unknown is left out. */
export const pathOf = (round: Round, depots: readonly BoardDepot[]): MapPath => ({
  id: round.code,
  colour: round.colour,
  points: stopRows([round], depots).flatMap(({ depot }) =>
    depot === undefined || depot.latitude === null || depot.longitude === null
      ? []
      : [[depot.latitude, depot.longitude] as const],
  ),
})
