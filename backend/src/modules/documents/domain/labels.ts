import type { PreparedRound, PreparedStop } from './route.ts'

/** One label for one basket. */
export interface Label {
  readonly name: string
  readonly product: string
  readonly depot: string
  readonly round: string
  readonly roundCode: string
  readonly position: number
  /** Which of how many, where a delivery has several: `{ number: 1, of: 3 }`. */
  readonly number: number
  readonly of: number
}

/** One label a basket, in the order of round, stop and name (DLV-03). */
export const labelsOf = (rounds: readonly PreparedRound[]): readonly Label[] =>
  rounds.flatMap((round) => round.stops.flatMap((stop) => labelsAt(round, stop)))

const labelsAt = (round: PreparedRound, stop: PreparedStop): readonly Label[] =>
  stop.people.flatMap(({ name, lines }) =>
    lines.flatMap(({ productName, quantity }) =>
      Array.from({ length: quantity }, (_, n) => ({
        name,
        product: productName,
        depot: stop.depot.name,
        round: round.name,
        roundCode: round.code,
        position: stop.position,
        number: n + 1,
        of: quantity,
      })),
    ),
  )
