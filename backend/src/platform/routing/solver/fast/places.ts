import { at } from '../cells.ts'
import { geometric } from '../random.ts'
import type { CoreState } from './state.ts'

/** Probability with which a better position is overlooked, so that the greedy insertion does not repeat itself. */
const blinkChance = 0.01

export const nowhere = -0x40000000
const unreachable = 0x3fffffff

/** Where to put c: after stop p > 0, or at the head of route -1 - p, or `nowhere`. */
export type FindPlace = (c: number) => number

export const bindFindPlace = (s: CoreState): FindPlace => {
  const { cost, nodes, routesMax, slots } = s
  const inTime = bindInTime(s)
  const searchNear = bindSearchNear(s, inTime)
  const searchEverywhere = bindSearchEverywhere(s, inTime)
  const fitsAlone = bindFitsAlone(s)
  return (c) => {
    s.foundDelta = unreachable
    s.foundPlace = nowhere
    searchNear(c)
    if (s.foundPlace === nowhere) searchEverywhere(c)
    const alone = at(cost, c) + at(cost, c * nodes)
    if (alone < s.foundDelta && s.active < routesMax && fitsAlone(c)) return -1 - at(slots, s.active)
    return s.foundPlace
  }
}

const bindFitsAlone =
  ({ demand, capacity, timed, opens, closes, service, leave, time, nodes }: CoreState) =>
  (c: number): boolean => {
    if (at(demand, c) > capacity) return false
    if (!timed) return true
    const start = Math.max(at(opens, c), at(leave, 0) + at(time, c))
    return start <= at(closes, c) && start + at(service, c) + at(time, c * nodes) <= at(closes, 0)
  }

type InTime = (c: number, p: number, x: number) => boolean

/** Whether c can be reached from p, and x from c, in time; always where there are no times. */
const bindInTime = (s: CoreState): InTime => {
  const { timed, nodes, opens, closes, service, leave, latest, time, timeTo } = s
  if (!timed) return () => true
  return (c, p, x) => {
    const row = c * nodes
    const start = Math.max(at(opens, c), at(leave, p) + at(timeTo, row + p))
    return start <= at(closes, c) && start + at(service, c) + at(time, row + x) <= at(latest, x)
  }
}

/** Notes a place that costs less than the best so far; one in a hundred is overlooked. */
const bindFound = (s: CoreState) => {
  const { random } = s
  return (delta: number, place: number): void => {
    if (--s.blink > 0) {
      s.foundDelta = delta
      s.foundPlace = place
    } else s.blink = geometric(random, blinkChance)
  }
}

/** Looks at both sides of the nearest neighbours. */
const bindSearchNear = (s: CoreState, inTime: InTime) => {
  const listRoomy = bindListRoomy(s)
  const search = s.cost === s.costTo ? bindSearchPromising(s, inTime) : bindSearchBeside(s, inTime)
  return (c: number): void => search(c, listRoomy(c))
}

/**
 * Lists which entries of c's row of neighbours lie in routes with room. Most do not, in no order a processor could
 * foresee, so this is arithmetic without a branch: measured, half of the time of the whole insertion.
 */
const bindListRoomy = ({ near, nearCount, route, load, roomy, capacity, demand }: CoreState) => {
  return (c: number): number => {
    const room = capacity - at(demand, c)
    let count = 0
    for (let i = c * nearCount, end = i + nearCount; i < end; i++) {
      const r = at(route, at(near, i))
      roomy[count] = i
      count += (((room - at(load, r & ~(r >> 31))) | r) >>> 31) ^ 1
    }
    return count
  }
}

/**
 * For symmetric costs: a place costs at least twice the way to its nearer end, or that and the way home, less the arc
 * it opens, so that most need not be weighed. With windows a nearer end that is no neighbour is passed over.
 */
const bindSearchPromising = (s: CoreState, inTime: InTime) => {
  const { nodes, near, nearCost, roomy, route, next, prev, cost, costNext, costPrev } = s
  const found = bindFound(s)
  const lookAfter = (c: number, nb: number, reach: number): void => {
    const x = at(next, nb)
    const delta = reach + at(cost, c * nodes + x) - at(costNext, nb)
    if (delta < s.foundDelta && inTime(c, nb, x)) found(delta, nb)
  }
  const lookAhead = (c: number, nb: number, reach: number): void => {
    const p = at(prev, nb)
    const delta = reach + at(cost, c * nodes + p) - at(costPrev, nb)
    if (delta < s.foundDelta && inTime(c, p, nb)) found(delta, p > 0 ? p : -1 - at(route, nb))
  }
  return (c: number, count: number): void => {
    const home = at(cost, c)
    for (let k = 0; k < count; k++) {
      const i = at(roomy, k)
      const nb = at(near, i)
      const reach = at(nearCost, i)
      const bound = s.foundDelta - reach - Math.min(reach, home)
      if (at(costNext, nb) + bound > 0) lookAfter(c, nb, reach)
      if (at(costPrev, nb) + bound > 0) lookAhead(c, nb, reach)
    }
  }
}

const bindSearchBeside = (s: CoreState, inTime: InTime) => {
  const { nodes, near, roomy, route, next, prev, cost, costTo, costNext, costPrev } = s
  const found = bindFound(s)
  const lookBeside = (c: number, nb: number): void => {
    const row = c * nodes
    const x = at(next, nb)
    const p = at(prev, nb)
    const after = at(costTo, row + nb) + at(cost, row + x) - at(costNext, nb)
    if (after < s.foundDelta && inTime(c, nb, x)) found(after, nb)
    const before = at(costTo, row + p) + at(cost, row + nb) - at(costPrev, nb)
    if (before < s.foundDelta && inTime(c, p, nb)) found(before, p > 0 ? p : -1 - at(route, nb))
  }
  return (c: number, count: number): void => {
    for (let k = 0; k < count; k++) lookBeside(c, at(near, at(roomy, k)))
  }
}

/** Looks at every place of every route. */
const bindSearchEverywhere = (s: CoreState, inTime: InTime) => {
  const { capacity, demand, slots, load, first, next } = s
  const lookBefore = bindLookBefore(s, inTime)
  const searchRoute = (c: number, r: number): void => {
    lookBefore(c, at(first, r), -1 - r)
    for (let p = at(first, r); p > 0; p = at(next, p)) lookBefore(c, at(next, p), p)
  }
  return (c: number): void => {
    const room = capacity - at(demand, c)
    for (let slot = 0; slot < s.active; slot++) {
      const r = at(slots, slot)
      if (at(load, r) <= room) searchRoute(c, r)
    }
  }
}

const bindLookBefore = (s: CoreState, inTime: InTime) => {
  const { nodes, cost, costTo } = s
  return (c: number, x: number, place: number): void => {
    const row = c * nodes
    const p = Math.max(0, place)
    const delta = at(costTo, row + p) + at(cost, row + x) - at(cost, p * nodes + x)
    if (delta >= s.foundDelta || !inTime(c, p, x)) return
    s.foundDelta = delta
    s.foundPlace = place
  }
}
