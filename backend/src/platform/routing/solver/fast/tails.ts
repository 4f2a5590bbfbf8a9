import { at } from '../cells.ts'
import { randomInt } from '../random.ts'
import type { Links } from './links.ts'
import type { CoreState } from './state.ts'
import type { Times } from './times.ts'

const partners = 20

/**
 * Tries to swap the tails of two routes (2-opt*): a stop i gets a near stop j of another route as its successor, and
 * j's predecessor gets the rest of i's route. Applied when its cost stays below `threshold`. Answers the change of cost.
 */
export type TrySwapTails = (threshold: number) => number

export const bindSwapTails = (s: CoreState, pieces: Links & Times & Loads): TrySwapTails => {
  const { n, nodes, near, nearCount, route, next, prev, cost, costNext, costPrev, random } = s
  const choice = Math.min(partners, nearCount)
  const tailsFit = bindTailsFit(s, pieces)
  const swapTails = bindSwap(s, bindSettle(s, pieces))
  return (threshold) => {
    const i = 1 + randomInt(random, n)
    const j = at(near, i * nearCount + randomInt(random, choice))
    const r = at(route, i)
    const q = at(route, j)
    if (r === q || r < 0 || q < 0) return 0
    const x = at(next, i)
    const p = at(prev, j)
    const across = p + x > 0 ? at(cost, p * nodes + x) : 0
    const delta = at(cost, i * nodes + j) + across - at(costNext, i) - at(costPrev, j)
    if (delta >= threshold || !tailsFit(i, j)) return 0
    swapTails(i, j)
    return delta
  }
}

const bindTailsFit = (s: CoreState, { freshPrefix }: Loads) => {
  const { nodes, prefix, load, route, demand, capacity, next, prev, leave, latest, time, timed } = s
  return (i: number, j: number): boolean => {
    const r = at(route, i)
    const q = at(route, j)
    freshPrefix(r)
    freshPrefix(q)
    const headI = at(prefix, i)
    const headJ = at(prefix, j) - at(demand, j)
    if (headI + at(load, q) - headJ > capacity) return false
    if (headJ + at(load, r) - headI > capacity) return false
    if (!timed) return true
    const p = at(prev, j)
    const x = at(next, i)
    const intoJ = at(leave, i) + at(time, i * nodes + j)
    return intoJ <= at(latest, j) && at(leave, p) + at(time, p * nodes + x) <= at(latest, x)
  }
}

const bindSwap = (s: CoreState, settleRoute: (r: number) => void) => {
  const { next, prev, route, costNext, costPrev, first, last, cost, nodes } = s
  return (i: number, j: number): void => {
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
    settleRoute(r)
    settleRoute(q)
  }
}

/** Recounts a route after its stops changed hands. */
const bindSettle = (s: CoreState, { activate, deactivate, refreshTimes }: Links & Times) => {
  const { size, timed } = s
  const recount = bindRecount(s)
  return (r: number): void => {
    const before = at(size, r)
    recount(r)
    const after = at(size, r)
    if (after === 0 && before > 0) deactivate(r)
    if (after > 0 && before === 0) activate(r)
    if (timed) refreshTimes(r)
  }
}

const bindRecount = ({ first, last, next, route, size, load, prefix, stale, demand }: CoreState) => {
  return (r: number): void => {
    let count = 0
    let total = 0
    for (let c = at(last, r) > 0 ? at(first, r) : 0; c > 0; c = at(next, c)) {
      route[c] = r
      count++
      total += at(demand, c)
      prefix[c] = total
    }
    size[r] = count
    load[r] = total
    stale[r] = 0
  }
}

/** The running loads of routes, which are added up when somebody asks. */
export type Loads = {
  /** Brings the running loads of a route up to date, if they are not. */
  readonly freshPrefix: (r: number) => void
}

export const bindLoads = (s: CoreState): Loads => {
  const { prefix, stale, size, first, next, demand } = s
  return {
    freshPrefix: (r) => {
      if (at(stale, r) === 0) return
      stale[r] = 0
      if (at(size, r) === 0) return
      let total = 0
      for (let c = at(first, r); c > 0; c = at(next, c)) {
        total += at(demand, c)
        prefix[c] = total
      }
    },
  }
}
