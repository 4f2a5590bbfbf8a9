import { type RandomState, seededRandom } from '../random.ts'
import type { CoreInput } from './input.ts'
import { nearestByCost, nearestForInsertion } from './neighbours.ts'

/** How many neighbours an insertion looks at, and how many a ruin may walk along. */
const insertionNeighbours = 40
const ruinNeighbours = 120

/**
 * The whole mutable state of the fast core. Routes are linked lists over stops 1..n; 0 is the depot on both ends.
 * `costNext[i]` and `costPrev[i]` repeat the cost of the arcs at i, so that an insertion reads no matrix cell at random.
 * Active routes are `slots[0..active)`; a route is active exactly while it has stops.
 */
export type CoreState = CoreInput & {
  readonly nodes: number
  readonly near: Int32Array
  /** What a way to each of them costs. */
  readonly nearCost: Int32Array
  readonly nearCount: number
  readonly roomy: Int32Array
  readonly around: Int32Array
  readonly aroundCount: number
  readonly next: Int32Array
  readonly prev: Int32Array
  readonly route: Int32Array
  readonly costNext: Int32Array
  readonly costPrev: Int32Array
  /** Load up to and with each stop; out of date where its route is `stale`. */
  readonly prefix: Int32Array
  readonly stale: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly load: Int32Array
  readonly size: Int32Array
  readonly slots: Int32Array
  readonly slotOf: Int32Array
  readonly journal: Int32Array
  readonly touched: Int32Array
  readonly touchedIn: Int32Array
  readonly begin: Int32Array
  readonly leave: Int32Array
  readonly latest: Int32Array
  readonly removed: Int32Array
  readonly sortKey: Float64Array
  readonly bank: Int32Array
  readonly absences: Float64Array
  readonly random: RandomState
  journalLength: number
  touchedCount: number
  iteration: number
  active: number
  removedCount: number
  bankCount: number
  blink: number
  total: number
  foundDelta: number
  foundPlace: number
}

/** A state with every stop in the bank. */
export const emptyState = (input: CoreInput, seed: number): CoreState => {
  const nodes = input.n + 1
  const ints = (length: number, fill = 0) => new Int32Array(length).fill(fill)
  const counting = (length: number, from: number) => Int32Array.from({ length }, (_, i) => i + from)
  const begin = ints(nodes)
  const latest = ints(nodes)
  begin[0] = input.opens[0] ?? 0
  latest[0] = input.closes[0] ?? 0
  const lists = neighbourLists(input)
  return {
    ...input,
    nodes,
    ...lists,
    roomy: ints(lists.nearCount + 1),
    next: ints(nodes),
    prev: ints(nodes),
    route: ints(nodes, -1),
    costNext: ints(nodes),
    costPrev: ints(nodes),
    prefix: ints(nodes),
    stale: ints(input.routesMax, 1),
    first: ints(input.routesMax),
    last: ints(input.routesMax),
    load: ints(input.routesMax),
    size: ints(input.routesMax),
    slots: counting(input.routesMax, 0),
    slotOf: counting(input.routesMax, 0),
    journal: ints(6 * nodes + 64),
    touched: ints(input.routesMax),
    touchedIn: ints(input.routesMax, -1),
    begin,
    leave: Int32Array.from(begin),
    latest,
    removed: ints(nodes),
    sortKey: new Float64Array(nodes),
    bank: counting(nodes, 1),
    absences: new Float64Array(nodes),
    random: seededRandom(seed),
    journalLength: 0,
    touchedCount: 0,
    iteration: 0,
    active: 0,
    removedCount: 0,
    bankCount: input.n,
    blink: 100,
    total: 0,
    foundDelta: 0,
    foundPlace: 0,
  }
}

type NeighbourLists = Pick<CoreState, 'near' | 'nearCost' | 'nearCount' | 'around' | 'aroundCount'>

const neighbourLists = (input: CoreInput): NeighbourLists => {
  const nodes = input.n + 1
  const nearCount = Math.min(insertionNeighbours, input.n - 1)
  const aroundCount = Math.min(ruinNeighbours, input.n - 1)
  const around = nearestByCost(input, aroundCount)
  const near = neighboursOf(input, around, nearCount)
  const nearCost = near.map((nb, i) => input.cost[Math.floor(i / nearCount) * nodes + nb] ?? 0)
  return { near, nearCost, nearCount, around, aroundCount }
}

const neighboursOf = (input: CoreInput, around: Int32Array, count: number): Int32Array =>
  input.timed ? nearestForInsertion(input, count) : firstOfRows(around, around.length / (input.n + 1), count)

const firstOfRows = (rows: Int32Array, width: number, count: number): Int32Array =>
  Int32Array.from({ length: (rows.length / width) * count }, (_, i) => {
    const row = Math.floor(i / count)
    return rows[row * width + (i - row * count)] ?? 0
  })
