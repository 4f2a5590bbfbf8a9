import { at, realAt } from '../cells.ts'
import type { CoreInput } from '../fast/input.ts'
import { nearestBy } from '../nearest.ts'
import { type RandomState, seededRandom } from '../random.ts'

const neighbours = 8

/**
 * One closed tour as an array: `order[0]` is the depot, `place` its inverse. Every change is a row of reversals of
 * positions 1..n, noted in `flips`, so that any change can be taken back. `forth` and `back` add up the arcs in both
 * directions up to each position; only asymmetric costs need them.
 */
export type LoneTour = {
  readonly size: number
  readonly cost: Int32Array
  readonly symmetric: boolean
  readonly near: Int32Array
  readonly nearCount: number
  readonly order: Int32Array
  readonly place: Int32Array
  readonly forth: Float64Array
  readonly back: Float64Array
  readonly flips: number[]
  readonly queue: Int32Array
  readonly queued: Int32Array
  readonly random: RandomState
  waiting: number
}

/** The stops in the order of the problem, all of them waiting to be looked at. */
export const loneTour = (input: CoreInput, seed: number): LoneTour => {
  const size = input.n + 1
  const nearCount = Math.min(neighbours, input.n)
  const both = (a: number, b: number) => at(input.cost, a * size + b) + at(input.costTo, a * size + b)
  return {
    size,
    cost: input.cost,
    symmetric: input.cost === input.costTo,
    near: nearestBy(size, nearCount, (a, b) => both(a - 1, b - 1))
      .subarray(nearCount)
      .map((c) => c - 1),
    nearCount,
    order: Int32Array.from({ length: size }, (_, i) => i),
    place: Int32Array.from({ length: size }, (_, i) => i),
    forth: new Float64Array(size),
    back: new Float64Array(size),
    flips: [],
    queue: new Int32Array(size),
    queued: new Int32Array(size),
    random: seededRandom(seed),
    waiting: 0,
  }
}

/** The stop at a position, the depot behind the last. */
export const stopAt = (t: LoneTour, position: number): number =>
  at(t.order, position === t.size ? 0 : position)

export const arc = (t: LoneTour, from: number, to: number): number => at(t.cost, from * t.size + to)

/** What it changes to drive positions i..j the other way, without the two arcs at its ends. */
export const turned = (t: LoneTour, i: number, j: number): number =>
  t.symmetric ? 0 : realAt(t.back, j) - realAt(t.back, i) - realAt(t.forth, j) + realAt(t.forth, i)

/** Reverses positions i..j, which are never the depot's, and notes it. */
export const flip = (t: LoneTour, i: number, j: number): void => {
  t.flips.push(i, j)
  turn(t, i, j)
}

/** Takes back every reversal since `flips` was empty. */
export const takeBack = (t: LoneTour): void => {
  const { flips } = t
  for (let end = flips.length; end > 0; end -= 2) turn(t, flips[end - 2] ?? 0, flips[end - 1] ?? 0)
  flips.length = 0
}

const turn = (t: LoneTour, from: number, to: number): void => {
  const { order, place } = t
  for (let i = from, j = to; i < j; i++, j--) {
    const a = at(order, i)
    const b = at(order, j)
    order[i] = b
    order[j] = a
    place[b] = i
    place[a] = j
  }
}

/** Adds up the arcs anew where the direction matters. */
export const addUp = (t: LoneTour): void => {
  if (t.symmetric) return
  const { forth, back, order } = t
  for (let i = 1; i < t.size; i++) {
    const a = at(order, i - 1)
    const b = at(order, i)
    forth[i] = realAt(forth, i - 1) + arc(t, a, b)
    back[i] = realAt(back, i - 1) + arc(t, b, a)
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
