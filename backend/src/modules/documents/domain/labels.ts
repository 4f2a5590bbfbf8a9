import type { ListSort } from './line-list.ts'
import type { DocumentLine, DocumentRound, Preparation } from './preparation.ts'
import { type PreparedRound, roundsOf } from './route.ts'

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

/** One label a basket, by round, stop and name, or in the order in which the lines come (DLV-02, DLV-03). */
export const labelsOf = (preparation: Preparation, sort: ListSort): readonly Label[] =>
  sort === 'round' ? labelsAsDriven(roundsOf(preparation)) : labelsInOrder(preparation)

const labelsAsDriven = (rounds: readonly PreparedRound[]): readonly Label[] =>
  rounds.flatMap((round) =>
    round.stops.flatMap((stop) =>
      stop.people.flatMap(({ lines }) =>
        lines.flatMap((line) => labelsFor(line, round, { position: stop.position, depot: stop.depot.name })),
      ),
    ),
  )

const labelsInOrder = ({ lines, rounds }: Preparation): readonly Label[] => {
  const known = new Map(rounds.map((round) => [round.code, round]))
  return lines.flatMap((line) =>
    labelsFor(line, known.get(line.round) ?? { code: line.round, name: line.round }, {
      position: line.position,
      depot: line.depotName,
    }),
  )
}

const labelsFor = (
  { memberName, productName, quantity }: DocumentLine,
  round: Pick<DocumentRound, 'code' | 'name'>,
  place: Pick<Label, 'position' | 'depot'>,
): readonly Label[] =>
  Array.from({ length: quantity }, (_, n) => ({
    name: memberName,
    product: productName,
    round: round.name,
    roundCode: round.code,
    ...place,
    number: n + 1,
    of: quantity,
  }))
