import type { Cell, Column, Table } from '#platform/sheets'
import { productsOf, totalsOf } from '../domain/count.ts'
import { labelsOf } from '../domain/labels.ts'
import type { ListSort } from '../domain/line-list.ts'
import { type Matrix, matrixOf } from '../domain/matrix.ts'
import type { DocumentLine, Preparation } from '../domain/preparation.ts'
import { type PreparedRound, type PreparedStop, roundsOf } from '../domain/route.ts'
import { dayInWords, type Sentences } from '../language/index.ts'

/** In which order the lines come, and in words to what they are narrowed; empty where they are the whole day's. */
export interface Listing {
  readonly sort: ListSort
  readonly only: string
}

/** The preparation sheet as a workbook: totals by product and plan, rounds by product, stops by product, every line. */
export const preparationTables = (
  preparation: Preparation,
  say: Sentences,
  { only }: Pick<Listing, 'only'>,
): readonly Table[] => {
  const rounds = roundsOf(preparation)
  const totals = totalsOf(preparation)
  const products = productsOf(preparation)
  const lead = leadOf(preparation, say, 'preparation-sheet', only)
  const stops = rounds.flatMap((round) => round.stops.map((stop) => ({ round, stop, lines: stop.lines })))
  const byStop = matrixOf(products, stops)
  return [
    {
      name: say.byProduct,
      lead,
      columns: titled(say.product, say.plan, say.quantity),
      rows: totals.flatMap(({ name, plans }) => plans.map((plan) => [name, plan.name, plan.quantity])),
      totals: [[say.total, null, totals.reduce((sum, { quantity }) => sum + quantity, 0)]],
    },
    {
      name: say.byRound,
      lead,
      ...matrixTable(matrixOf(products, rounds), say, titled(say.round, say.day), (round) => [
        round.name,
        { day: round.deliveryDay },
      ]),
    },
    {
      name: say.stopsSheet,
      lead,
      ...matrixTable(byStop, say, titled(say.round, say.position, say.depot), ({ round, stop }) => [
        round.name,
        stop.position,
        stop.depot.name,
      ]),
    },
    listTable(preparation, say, lead),
  ]
}

/** Every line, in the order asked for. */
const listTable = ({ lines, rounds }: Preparation, say: Sentences, lead: readonly string[]): Table => {
  const names = new Map(rounds.map(({ code, name }) => [code, name]))
  return {
    name: say.list,
    lead,
    columns: [
      ...titled(say.round, say.position, say.depot, say.category),
      ...titled(say.member, say.name, say.product, say.plan, say.quantity),
    ],
    rows: lines.map((line) => [
      names.get(line.round) ?? line.round,
      line.position,
      line.depotName,
      line.categoryName,
      line.member,
      line.listedName,
      line.productName,
      line.planName,
      line.quantity,
    ]),
  }
}

/** One row a label, for those who print labels with a word processor. */
export const labelTables = (
  preparation: Preparation,
  say: Sentences,
  { sort }: Pick<Listing, 'sort'>,
): readonly Table[] => [
  {
    name: say.kinds.labels,
    columns: titled(say.round, say.position, say.depot, say.name, say.product, say.number),
    rows: labelsOf(preparation, sort).map(({ round, position, depot, name, product, number, of }) => [
      round,
      position,
      depot,
      name,
      product,
      `${number}/${of}`,
    ]),
  },
]

/** The road sheet as a workbook: the stops with all one must know there, then everybody who gets something. */
export const roadTables = (
  preparation: Preparation,
  say: Sentences,
  { only }: Pick<Listing, 'only'>,
): readonly Table[] => {
  const rounds = roundsOf(preparation)
  const lead = leadOf(preparation, say, 'road-sheet', only)
  const stops = rounds.flatMap((round) => round.stops.map((stop) => ({ round, stop, lines: stop.lines })))
  const placed = titled(say.round, say.day, say.position, say.depot)
  const reached = titled(say.address, say.postcode, say.town, say.phone, say.contact, say.access)
  return [
    {
      name: say.stopsSheet,
      lead,
      ...matrixTable(
        matrixOf(productsOf(preparation), stops),
        say,
        [...placed, ...reached],
        ({ round, stop }) => [...placeOf(round, stop), ...reachOf(stop)],
      ),
    },
    {
      name: say.people,
      lead,
      columns: [
        ...placed,
        ...titled(say.member, say.name, say.phone, say.address, say.postcode, say.town),
        ...titled(say.product, say.plan, say.quantity),
      ],
      rows: stops.flatMap(({ round, stop }) =>
        stop.people.flatMap(({ lines }) => lines.map((line) => [...placeOf(round, stop), ...personOf(line)])),
      ),
    },
  ]
}

const titled = (...titles: readonly string[]): readonly Column[] => titles.map((title) => ({ title }))

const leadOf = (
  { day, garden }: Preparation,
  say: Sentences,
  kind: 'preparation-sheet' | 'road-sheet',
  only: string,
): readonly string[] => [
  `${say.kinds[kind]} · ${garden.name}`,
  say.preparedOn(dayInWords(day, say.language)),
  ...(only === '' ? [] : [only]),
  '',
]

const placeOf = (round: PreparedRound, stop: PreparedStop): readonly Cell[] => [
  round.name,
  { day: round.deliveryDay },
  stop.position,
  stop.depot.name,
]

const reachOf = ({ depot }: PreparedStop): readonly Cell[] => [
  depot.street,
  depot.postcode,
  depot.town,
  depot.phone,
  [depot.contactName, depot.contactPhone].filter(Boolean).join(' · '),
  depot.accessNotes,
]

const personOf = (line: DocumentLine): readonly Cell[] => [
  line.member,
  line.listedName,
  line.phone,
  line.street,
  line.postcode,
  line.town,
  line.productName,
  line.planName,
  line.quantity,
]

/** A matrix with the given columns before the products, and totals both ways. */
const matrixTable = <T>(
  matrix: Matrix<T>,
  say: Sentences,
  before: readonly Column[],
  cellsOf: (of: T) => readonly Cell[],
): Pick<Table, 'columns' | 'rows' | 'totals'> => ({
  columns: [...before, ...matrix.products.map(({ name }) => ({ title: name })), { title: say.total }],
  rows: matrix.rows.map(({ of, quantities, total }) => [...cellsOf(of), ...quantities, total]),
  totals: [[say.total, ...before.slice(1).map(() => null), ...matrix.totals, matrix.total]],
})
