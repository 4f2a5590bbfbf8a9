import { at } from '../cells.ts'
import { randomInt } from '../random.ts'
import type { CoreState } from './state.ts'
import { refreshPrefix } from './tails.ts'
import { refreshTimes } from './times.ts'

const partners = 12

/**
 * Tries to reverse a stretch of one route (2-opt): a stop i becomes the neighbour of a near stop j. Ruins alone are
 * slow to turn stretches round, which shows where there is only one route. Symmetric costs only. Answers the change
 * of cost.
 */
export const tryReverse = (s: CoreState, threshold: number): number => {
  const i = 1 + randomInt(s.random, s.n)
  const j = at(s.near, i * s.nearCount + randomInt(s.random, Math.min(partners, s.nearCount)))
  const r = at(s.route, i)
  if (r < 0 || r !== at(s.route, j)) return 0
  const x = at(s.next, i)
  const y = at(s.next, j)
  const delta =
    at(s.cost, i * s.nodes + j) + at(s.cost, x * s.nodes + y) - at(s.costNext, i) - at(s.costNext, j)
  if (delta >= threshold || x === j || y === i) return 0
  if (leadsTo(s, i, j)) return reverseIfSound(s, r, x, j) ? delta : 0
  return reverseIfSound(s, r, y, i) ? delta : 0
}

const leadsTo = (s: CoreState, i: number, j: number): boolean => {
  let c = i
  while (c > 0 && c !== j) c = at(s.next, c)
  return c === j
}

const reverseIfSound = (s: CoreState, r: number, from: number, to: number): boolean => {
  reverse(s, r, from, to)
  refreshPrefix(s, r)
  if (!s.timed || refreshTimes(s, r)) return true
  reverse(s, r, to, from)
  refreshPrefix(s, r)
  refreshTimes(s, r)
  return false
}

/** Turns the stretch from..to round, in place. */
const reverse = (s: CoreState, r: number, from: number, to: number): void => {
  const { next, prev, costNext, costPrev } = s
  const before = at(prev, from)
  const after = at(next, to)
  for (let c = from, done = false; !done; ) {
    const following = at(next, c)
    const cost = at(costNext, c)
    next[c] = at(prev, c)
    prev[c] = following
    costNext[c] = at(costPrev, c)
    costPrev[c] = cost
    done = c === to
    c = following
  }
  tie(s, r, before, to)
  tie(s, r, from, after)
}

/** Makes b follow a, where 0 stands for the ends of route r. */
const tie = (s: CoreState, r: number, a: number, b: number): void => {
  const cost = at(s.cost, a * s.nodes + b)
  if (a > 0) {
    s.next[a] = b
    s.costNext[a] = cost
  } else s.first[r] = b
  if (b > 0) {
    s.prev[b] = a
    s.costPrev[b] = cost
  } else s.last[r] = a
}
