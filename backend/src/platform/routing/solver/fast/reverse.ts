import { at } from '../cells.ts'
import { randomInt } from '../random.ts'
import { bindChain } from './links.ts'
import type { CoreState } from './state.ts'
import type { Times } from './times.ts'

const partners = 12

/**
 * Tries to reverse a stretch of one route (2-opt): a stop i becomes the neighbour of a near stop j. Ruins alone are
 * slow to turn stretches round, which shows where there is only one route. Symmetric costs only. Answers the change
 * of cost.
 */
export type TryReverse = (threshold: number) => number

export const bindReverse = (s: CoreState, times: Times): TryReverse => {
  const { n, nodes, near, nearCount, route, next, cost, costNext, random } = s
  const choice = Math.min(partners, nearCount)
  const leadsTo = bindLeadsTo(s)
  const reverseIfSound = bindReverseIfSound(s, times)
  return (threshold) => {
    const i = 1 + randomInt(random, n)
    const j = at(near, i * nearCount + randomInt(random, choice))
    const r = at(route, i)
    if (r < 0 || r !== at(route, j)) return 0
    const x = at(next, i)
    const y = at(next, j)
    const delta = at(cost, i * nodes + j) + at(cost, x * nodes + y) - at(costNext, i) - at(costNext, j)
    if (delta >= threshold || x === j || y === i) return 0
    const sound = leadsTo(i, j) ? reverseIfSound(r, x, j) : reverseIfSound(r, y, i)
    return sound ? delta : 0
  }
}

const bindLeadsTo =
  ({ next }: CoreState) =>
  (i: number, j: number): boolean => {
    let c = i
    while (c > 0 && c !== j) c = at(next, c)
    return c === j
  }

const bindReverseIfSound = (s: CoreState, { refreshTimes }: Times) => {
  const { stale, timed } = s
  const reverse = bindTurn(s)
  return (r: number, from: number, to: number): boolean => {
    stale[r] = 1
    reverse(r, from, to)
    if (!timed || refreshTimes(r)) return true
    reverse(r, to, from)
    refreshTimes(r)
    return false
  }
}

/** Turns the stretch from..to of route r round, in place. */
const bindTurn = (s: CoreState) => {
  const { next, prev, cost, costNext, costPrev, nodes } = s
  const chain = bindChain(s)
  return (r: number, from: number, to: number): void => {
    const before = at(prev, from)
    const after = at(next, to)
    for (let c = from, done = false; !done; ) {
      const following = at(next, c)
      const onward = at(costNext, c)
      next[c] = at(prev, c)
      prev[c] = following
      costNext[c] = at(costPrev, c)
      costPrev[c] = onward
      done = c === to
      c = following
    }
    chain(before, to, r, at(cost, before * nodes + to))
    chain(from, after, r, at(cost, from * nodes + after))
  }
}
