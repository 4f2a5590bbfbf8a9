import { at } from '../cells.ts'
import { randomInt } from '../random.ts'
import { activate, deactivate } from './links.ts'
import type { CoreState } from './state.ts'
import { refreshTimes } from './times.ts'

const partners = 20

/**
 * Tries to swap the tails of two routes (2-opt*): a stop i gets a near stop j of another route as its successor, and
 * j's predecessor gets the rest of i's route. Applied when its cost stays below `threshold`. Answers the change of cost.
 */
export const trySwapTails = (s: CoreState, threshold: number): number => {
  const i = 1 + randomInt(s.random, s.n)
  const j = at(s.near, i * s.nearCount + randomInt(s.random, Math.min(partners, s.nearCount)))
  const r = at(s.route, i)
  const q = at(s.route, j)
  if (r === q || r < 0 || q < 0) return 0
  const x = at(s.next, i)
  const p = at(s.prev, j)
  const delta =
    at(s.cost, i * s.nodes + j) +
    (p + x > 0 ? at(s.cost, p * s.nodes + x) : 0) -
    at(s.costNext, i) -
    at(s.costPrev, j)
  if (delta >= threshold || !tailsFit(s, i, j)) return 0
  swapTails(s, i, j)
  return delta
}

const tailsFit = (s: CoreState, i: number, j: number): boolean => {
  const { prefix, load, route, capacity } = s
  const p = at(s.prev, j)
  const x = at(s.next, i)
  const headI = at(prefix, i)
  const headJ = at(prefix, j) - at(s.demand, j)
  if (headI + at(load, at(route, j)) - headJ > capacity) return false
  if (headJ + at(load, at(route, i)) - headI > capacity) return false
  if (!s.timed) return true
  const intoJ = at(s.leave, i) + at(s.time, i * s.nodes + j)
  return intoJ <= at(s.latest, j) && at(s.leave, p) + at(s.time, p * s.nodes + x) <= at(s.latest, x)
}

const swapTails = (s: CoreState, i: number, j: number): void => {
  const { next, prev, route, costNext, costPrev, first, last, cost, nodes } = s
  const r = at(route, i)
  const q = at(route, j)
  const x = at(next, i)
  const p = at(prev, j)
  const endI = at(last, r)
  const endJ = at(last, q)
  next[i] = j
  prev[j] = i
  costNext[i] = costPrev[j] = at(cost, i * nodes + j)
  if (p > 0) {
    next[p] = x
    costNext[p] = at(cost, p * nodes + x)
  } else first[q] = x
  if (x > 0) {
    prev[x] = p
    costPrev[x] = at(cost, p * nodes + x)
  }
  last[r] = endJ
  last[q] = x > 0 ? endI : p
  settleRoute(s, r)
  settleRoute(s, q)
}

/** Recounts a route after its stops changed hands. */
const settleRoute = (s: CoreState, r: number): void => {
  const { first, next, route, size, load, prefix, demand } = s
  const before = at(size, r)
  let count = 0
  let total = 0
  for (let c = at(s.last, r) > 0 ? at(first, r) : 0; c > 0; c = at(next, c)) {
    route[c] = r
    count++
    total += at(demand, c)
    prefix[c] = total
  }
  size[r] = count
  load[r] = total
  if (count === 0 && before > 0) deactivate(s, r)
  if (count > 0 && before === 0) activate(s, r)
  if (s.timed) refreshTimes(s, r)
}

/** Brings the running loads of a route up to date. */
export const refreshPrefix = (s: CoreState, r: number): void => {
  if (at(s.size, r) === 0) return
  let total = 0
  for (let c = at(s.first, r); c > 0; c = at(s.next, c)) {
    total += at(s.demand, c)
    s.prefix[c] = total
  }
}
