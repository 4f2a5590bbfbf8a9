import type { Line } from './week-types.ts'

export type StopGroup = {
  readonly depot: string
  readonly depotName: string
  readonly position: number
  /** Whether each is brought home. */
  readonly home: boolean
  readonly lines: readonly Line[]
  readonly products: readonly { readonly name: string; readonly quantity: number }[]
}
export type RoundGroup = {
  readonly round: string
  readonly deliveryDay: string
  readonly baskets: number
  readonly stops: readonly StopGroup[]
}

/** Identifies a line on its day: a subscription brings each product once a round. */
export const lineKey = (line: Line): string =>
  `${line.deliveryDay} ${line.round} ${line.subscription} ${line.product}`

/**
 * The lines by round and delivery day, then by stop in the order of driving; rounds in the order given, lines of a stop
 * in the order in which they come.
 */
export const grouped = (lines: readonly Line[], rounds: readonly string[]): readonly RoundGroup[] => {
  const places = new Map(rounds.map((code, n) => [code, n]))
  return [...by(lines, (line) => `${line.deliveryDay} ${line.round}`)]
    .flatMap((ofRound) => (ofRound[0] === undefined ? [] : [{ first: ofRound[0], ofRound }]))
    .map(({ first, ofRound }) => ({
      round: first.round,
      deliveryDay: first.deliveryDay,
      baskets: total(ofRound),
      stops: stopsOf(ofRound),
    }))
    .sort(
      (a, b) =>
        (places.get(a.round) ?? places.size) - (places.get(b.round) ?? places.size) ||
        a.deliveryDay.localeCompare(b.deliveryDay),
    )
}

/** Baskets of the lines together. */
const total = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.quantity, 0)

/** The outcome that all lines share, or undefined when they differ. */
export const commonOutcome = (lines: readonly Line[]): Line['outcome'] | undefined =>
  lines.every((line) => line.outcome === lines[0]?.outcome) ? lines[0]?.outcome : undefined

const stopsOf = (lines: readonly Line[]): readonly StopGroup[] =>
  by(lines, (line) => line.depot)
    .flatMap((ofStop) => (ofStop[0] === undefined ? [] : [{ first: ofStop[0], ofStop }]))
    .map(({ first, ofStop }) => ({
      depot: first.depot,
      depotName: first.depotName,
      position: first.position,
      home: first.home,
      lines: ofStop,
      products: by(ofStop, (line) => line.productName).map((same) => ({
        name: same[0]?.productName ?? '',
        quantity: total(same),
      })),
    }))
    .sort((a, b) => a.position - b.position)

const by = (lines: readonly Line[], key: (line: Line) => string): readonly (readonly Line[])[] => [
  ...Map.groupBy(lines, key).values(),
]
