import { at } from '../cells.ts'
import { geometric } from '../random.ts'
import { link, touch } from './links.ts'
import { sortRemoved } from './order.ts'
import type { CoreState } from './state.ts'
import { spreadTimes } from './times.ts'

/** Probability with which a better position is overlooked, so that the greedy insertion does not repeat itself. */
const blinkChance = 0.01

/**
 * Puts the removed stops back, one after the other at the cheapest place seen, or in a new route where that is cheaper
 * or the only way. What fits nowhere stays in `removed[0..removedCount)`. Answers the change of cost, or `tooDear` as
 * soon as it reaches `limit`: putting more back never makes it cheaper again.
 */
export const recreate = (s: CoreState, limit: number): number => {
  sortRemoved(s)
  const count = s.removedCount
  let left = 0
  let delta = 0
  for (let i = 0; i < count; i++) {
    const c = at(s.removed, i)
    const p = findPlace(s, c)
    if (p === nowhere) s.removed[left++] = c
    else delta += place(s, c, p)
    if (delta >= limit) return tooDear
  }
  s.removedCount = left
  return delta
}

/** Dearer than any change that could be kept. */
export const tooDear = Number.POSITIVE_INFINITY

const nowhere = -0x40000000
const unreachable = 0x3fffffff

/** Where to put c: after stop p > 0, or at the head of route -1 - p. */
const findPlace = (s: CoreState, c: number): number => {
  found(s, unreachable, nowhere)
  searchNear(s, c)
  if (s.foundPlace === nowhere) searchEverywhere(s, c)
  const alone = at(s.cost, c) + at(s.cost, c * s.nodes)
  if (alone < s.foundDelta && s.active < s.routesMax && fitsAlone(s, c)) return -1 - at(s.slots, s.active)
  return s.foundPlace
}

const place = (s: CoreState, c: number, p: number): number => {
  const r = p > 0 ? at(s.route, p) : -1 - p
  touch(s, r)
  const delta = link(s, c, Math.max(0, p), r)
  if (s.timed) spreadTimes(s, c)
  return delta
}

const fitsAlone = (s: CoreState, c: number): boolean => {
  if (at(s.demand, c) > s.capacity) return false
  if (!s.timed) return true
  const start = Math.max(at(s.opens, c), at(s.leave, 0) + at(s.time, c))
  return start <= at(s.closes, c) && start + at(s.service, c) + at(s.time, c * s.nodes) <= at(s.closes, 0)
}

/** Looks at both sides of the nearest neighbours. */
const searchNear = (s: CoreState, c: number): void => {
  const { near, roomy } = s
  const count = listRoomy(s, c)
  if (s.cost !== s.costTo) for (let k = 0; k < count; k++) lookBeside(s, c, at(near, at(roomy, k)))
  else searchPromising(s, c, count)
}

/**
 * Lists which entries of c's row of neighbours lie in routes with room. Most do not, in no order a processor could
 * foresee, so this is arithmetic without a branch: measured, half of the time of the whole insertion.
 */
const listRoomy = (s: CoreState, c: number): number => {
  const { near, nearCount, route, load, roomy } = s
  const room = s.capacity - at(s.demand, c)
  let count = 0
  for (let i = c * nearCount, end = i + nearCount; i < end; i++) {
    const r = at(route, at(near, i))
    roomy[count] = i
    count += (((room - at(load, r & ~(r >> 31))) | r) >>> 31) ^ 1
  }
  return count
}

/**
 * For symmetric costs: a place costs at least twice the way to its nearer end, or that and the way home, less the arc
 * it opens, so that most need not be weighed. With windows a nearer end that is no neighbour is passed over.
 */
const searchPromising = (s: CoreState, c: number, count: number): void => {
  const { near, nearCost, roomy, costNext, costPrev } = s
  const home = at(s.cost, c)
  for (let k = 0; k < count; k++) {
    const i = at(roomy, k)
    const nb = at(near, i)
    const reach = at(nearCost, i)
    const bound = s.foundDelta - reach - Math.min(reach, home)
    if (at(costNext, nb) + bound > 0) lookAfter(s, c, nb, reach)
    if (at(costPrev, nb) + bound > 0) lookAhead(s, c, nb, reach)
  }
}

const lookAfter = (s: CoreState, c: number, nb: number, reach: number): void => {
  const x = at(s.next, nb)
  const delta = reach + at(s.cost, c * s.nodes + x) - at(s.costNext, nb)
  if (delta < s.foundDelta && (!s.timed || inTime(s, c, nb, x)) && sees(s)) found(s, delta, nb)
}

const lookAhead = (s: CoreState, c: number, nb: number, reach: number): void => {
  const p = at(s.prev, nb)
  const delta = reach + at(s.cost, c * s.nodes + p) - at(s.costPrev, nb)
  if (delta < s.foundDelta && (!s.timed || inTime(s, c, p, nb)) && sees(s)) {
    found(s, delta, p > 0 ? p : -1 - at(s.route, nb))
  }
}

const lookBeside = (s: CoreState, c: number, nb: number): void => {
  const row = c * s.nodes
  const x = at(s.next, nb)
  const p = at(s.prev, nb)
  const into = at(s.costTo, row + nb)
  const after = into + at(s.cost, row + x) - at(s.costNext, nb)
  if (after < s.foundDelta && (!s.timed || inTime(s, c, nb, x)) && sees(s)) found(s, after, nb)
  const before = at(s.costTo, row + p) + at(s.cost, row + nb) - at(s.costPrev, nb)
  if (before < s.foundDelta && (!s.timed || inTime(s, c, p, nb)) && sees(s)) {
    found(s, before, p > 0 ? p : -1 - at(s.route, nb))
  }
}

/** One better place in a hundred is overlooked. */
const sees = (s: CoreState): boolean => {
  if (--s.blink > 0) return true
  s.blink = geometric(s.random, blinkChance)
  return false
}

const found = (s: CoreState, delta: number, place: number): void => {
  s.foundDelta = delta
  s.foundPlace = place
}

const inTime = (s: CoreState, c: number, p: number, x: number): boolean => {
  const row = c * s.nodes
  const start = Math.max(at(s.opens, c), at(s.leave, p) + at(s.timeTo, row + p))
  return start <= at(s.closes, c) && start + at(s.service, c) + at(s.time, row + x) <= at(s.latest, x)
}

/** Looks at every place of every route. */
const searchEverywhere = (s: CoreState, c: number): void => {
  const room = s.capacity - at(s.demand, c)
  for (let slot = 0; slot < s.active; slot++) {
    const r = at(s.slots, slot)
    if (at(s.load, r) <= room) searchRoute(s, c, r)
  }
}

const searchRoute = (s: CoreState, c: number, r: number): void => {
  lookBefore(s, c, at(s.first, r), -1 - r)
  for (let p = at(s.first, r); p > 0; p = at(s.next, p)) lookBefore(s, c, at(s.next, p), p)
}

const lookBefore = (s: CoreState, c: number, x: number, place: number): void => {
  const row = c * s.nodes
  const p = Math.max(0, place)
  const delta = at(s.costTo, row + p) + at(s.cost, row + x) - at(s.cost, p * s.nodes + x)
  if (delta < s.foundDelta && (!s.timed || inTime(s, c, p, x))) found(s, delta, place)
}
