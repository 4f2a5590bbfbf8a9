import { at, realAt } from '../cells.ts'
import type { CoreInput } from '../fast/input.ts'
import { nearestBy } from '../nearest.ts'
import { type RandomState, seededRandom } from '../random.ts'

const neighbours = 14

/** Which of two neighbouring stretches is driven the other way after they changed places. */
export type Turn = 'none' | 'first' | 'second'

/**
 * One closed tour as an array: `order[0]` is the depot, `place` its inverse. `kept` is the order that `takeBack`
 * restores; positions `low` to `high` may differ from it. `turning` adds up what each arc costs more the other way;
 * only asymmetric costs need it. `after` and `ahead` list whom a stop is best followed and preceded by.
 */
export type LoneTour = {
  readonly size: number
  readonly cost: Int32Array
  readonly symmetric: boolean
  readonly after: Int32Array
  readonly ahead: Int32Array
  readonly nearCount: number
  readonly order: Int32Array
  readonly place: Int32Array
  readonly kept: Int32Array
  readonly scratch: Int32Array
  readonly turning: Float64Array
  readonly queue: Int32Array
  readonly queued: Int32Array
  readonly random: RandomState
  waiting: number
  low: number
  high: number
}

/** The stops in the order of the problem; none of them is waiting yet. */
export const loneTour = (input: CoreInput, seed: number): LoneTour => {
  const size = input.n + 1
  const nearCount = Math.min(neighbours, input.n)
  const symmetric = input.cost === input.costTo
  const after = nearestIn(input.cost, size, nearCount)
  return {
    size,
    cost: input.cost,
    symmetric,
    after,
    ahead: symmetric ? after : nearestIn(input.costTo, size, nearCount),
    nearCount,
    order: Int32Array.from({ length: size }, (_, i) => i),
    place: Int32Array.from({ length: size }, (_, i) => i),
    kept: Int32Array.from({ length: size }, (_, i) => i),
    scratch: new Int32Array(size),
    turning: new Float64Array(size),
    queue: new Int32Array(size),
    queued: new Int32Array(size),
    random: seededRandom(seed),
    waiting: 0,
    low: size,
    high: 0,
  }
}

/** For each place its nearest others by the row of a table, nearest first. */
const nearestIn = (cells: Int32Array, size: number, count: number): Int32Array =>
  nearestBy(size, count, (a, b) => at(cells, (a - 1) * size + b - 1))
    .subarray(count)
    .map((c) => c - 1)

/** The stop at a position, the depot behind the last. */
export const stopAt = (t: LoneTour, position: number): number =>
  at(t.order, position === t.size ? 0 : position)

/** The position before one, the last before the depot. */
export const positionBefore = (t: LoneTour, position: number): number =>
  position === 0 ? t.size - 1 : position - 1

export const arc = (t: LoneTour, from: number, to: number): number => at(t.cost, from * t.size + to)

/** What it changes to drive positions i..j the other way, without the two arcs at its ends. */
export const turned = (t: LoneTour, i: number, j: number): number =>
  t.symmetric ? 0 : realAt(t.turning, j) - realAt(t.turning, i)

/** Lets positions i..j and j+1..k, never the depot's, change places; the second may be empty. */
export const rearrange = (t: LoneTour, i: number, j: number, k: number, turn: Turn): void => {
  const middle = i + k - j
  lay(t, middle, i, j, turn === 'first')
  lay(t, i, j + 1, k, turn === 'second')
  take(t, t.scratch, i, k)
  t.low = Math.min(t.low, i)
  t.high = Math.max(t.high, k)
}

/** Copies positions from..to behind `target` in the scratch order. */
const lay = (
  { order, scratch }: LoneTour,
  target: number,
  from: number,
  to: number,
  turns: boolean,
): void => {
  if (turns) for (let p = to, w = target; p >= from; p--, w++) scratch[w] = at(order, p)
  else for (let p = from, w = target; p <= to; p++, w++) scratch[w] = at(order, p)
}

/** Takes positions from..to over from another order. */
const take = (t: LoneTour, other: Int32Array, from: number, to: number): void => {
  const { order, place } = t
  for (let p = from; p <= to; p++) {
    const c = at(other, p)
    order[p] = c
    place[c] = p
  }
  addUp(t, from)
}

/** Keeps the order as it is now. */
export const keep = (t: LoneTour): void => {
  for (let p = t.low; p <= t.high; p++) t.kept[p] = at(t.order, p)
  forget(t)
}

/** Takes back every change since the order was kept. */
export const takeBack = (t: LoneTour): void => {
  take(t, t.kept, t.low, t.high)
  forget(t)
}

const forget = (t: LoneTour): void => {
  t.low = t.size
  t.high = 0
}

/** Begins with an order that has every stop, all of them waiting to be looked at. */
export const begin = (t: LoneTour, order: readonly number[]): void => {
  t.kept.set(order)
  take(t, t.kept, 0, t.size - 1)
  for (const c of order) wake(t, c)
}

/** Adds up anew from a position on, where the direction matters. */
const addUp = (t: LoneTour, from: number): void => {
  if (t.symmetric) return
  const { turning, order, size } = t
  for (let i = Math.max(1, from), a = at(order, i - 1); i < size; i++) {
    const b = at(order, i)
    turning[i] = realAt(turning, i - 1) + arc(t, b, a) - arc(t, a, b)
    a = b
  }
}

/** Has a stop looked at again. */
export const wake = (t: LoneTour, c: number): void => {
  if (at(t.queued, c) === 1) return
  t.queued[c] = 1
  t.queue[t.waiting++] = c
}

export const lengthOf = (t: LoneTour): number => {
  let total = 0
  for (let i = 0; i < t.size; i++) total += arc(t, at(t.order, i), stopAt(t, i + 1))
  return total
}
