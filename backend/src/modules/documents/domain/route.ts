import { compareNames } from '#kernel/text'
import type { DocumentDepot, DocumentLine, DocumentRound, Preparation } from './preparation.ts'

/** A round with its stops in driving order. */
export interface PreparedRound extends DocumentRound {
  readonly stops: readonly PreparedStop[]
  readonly lines: readonly DocumentLine[]
}

/** A stop where something is left. */
export interface PreparedStop {
  readonly position: number
  readonly depot: DocumentDepot
  readonly people: readonly PreparedPerson[]
  readonly lines: readonly DocumentLine[]
}

/** Somebody who gets something at a stop, under one name with all that is theirs. */
export interface PreparedPerson {
  readonly member: number
  readonly name: string
  /** Last name first, as lists show and sort it. */
  readonly listedName: string
  readonly phone: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly lines: readonly DocumentLine[]
}

/**
 * The lines as the rounds drive them: round, stop, name. Built from the lines, so that none is lost when a round or a
 * depot has changed since its day was frozen.
 */
export const roundsOf = (preparation: Preparation): readonly PreparedRound[] => {
  const { rounds, lines } = preparation
  const known = new Map(rounds.map((round) => [round.code, round]))
  const order = new Map(rounds.map(({ code }, n) => [code, n]))
  const place = (code: string) => order.get(code) ?? rounds.length
  return [...grouped(lines, ({ round }) => round)]
    .map(([code, own]) => ({
      ...(known.get(code) ?? unknownRound(code, own)),
      lines: own,
      stops: stopsOf(preparation, own),
    }))
    .sort((a, b) => place(a.code) - place(b.code) || compareNames(a.code, b.code))
}

const unknownRound = (code: string, lines: readonly DocumentLine[]): DocumentRound => ({
  code,
  name: code,
  deliveryDay: lines[0]?.deliveryDay as DocumentRound['deliveryDay'],
})

const stopsOf = (
  { depots, products }: Preparation,
  lines: readonly DocumentLine[],
): readonly PreparedStop[] => {
  const known = new Map(depots.map((depot) => [depot.code, depot]))
  const order = new Map(products.map(({ code }, n) => [code, n]))
  return [...grouped(lines, ({ depot }) => depot)]
    .map(([code, own]) => ({
      position: Math.min(...own.map(({ position }) => position)),
      depot: known.get(code) ?? unknownDepot(code, own),
      people: peopleOf(own, (product) => order.get(product) ?? products.length),
      lines: own,
    }))
    .sort((a, b) => a.position - b.position || compareNames(a.depot.name, b.depot.name))
}

const unknownDepot = (code: string, lines: readonly DocumentLine[]): DocumentDepot => {
  const nothing = { street: '', postcode: '', town: '', phone: '' }
  const nobody = { contactName: '', contactPhone: '', accessNotes: '' }
  return { code, name: lines[0]?.depotName ?? code, kind: 'open', ...nothing, ...nobody }
}

const peopleOf = (
  lines: readonly DocumentLine[],
  placeOf: (product: string) => number,
): readonly PreparedPerson[] =>
  [...grouped(lines, ({ member }) => member)]
    .flatMap(([member, own]) => {
      const [first] = own
      if (!first) return []
      const { memberName: name, listedName, phone, street, postcode, town } = first
      const sorted = [...own].sort(
        (a, b) =>
          placeOf(a.product) - placeOf(b.product) ||
          compareNames(a.productName, b.productName) ||
          compareNames(a.plan, b.plan),
      )
      return [{ member, name, listedName, phone, street, postcode, town, lines: sorted }]
    })
    .sort((a, b) => compareNames(a.listedName, b.listedName) || a.member - b.member)

const grouped = <K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> =>
  Map.groupBy(items, keyOf)
