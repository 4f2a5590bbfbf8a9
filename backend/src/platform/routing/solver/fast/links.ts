import { at } from '../cells.ts'
import type { CoreState } from './state.ts'

/** Takes c out of its route and notes how to undo it; answers the change of cost. */
export const unlink = (s: CoreState, c: number): number => {
  note(s, c, at(s.prev, c), -1 - at(s.route, c))
  return cut(s, c)
}

/** Puts c after p (0 = at the head) of route r and notes how to undo it; answers the change of cost. */
export const link = (s: CoreState, c: number, p: number, r: number): number => {
  note(s, c, p, r)
  return join(s, c, p, r)
}

/** Restores the state at the last `forget`; times of touched routes are to be refreshed by the caller. */
export const undo = (s: CoreState): void => {
  const { journal } = s
  for (let i = s.journalLength - 3; i >= 0; i -= 3) {
    const r = at(journal, i + 2)
    if (r >= 0) cut(s, at(journal, i))
    else join(s, at(journal, i), at(journal, i + 1), -1 - r)
  }
  s.journalLength = 0
}

/** Remembers that a route changed in this iteration. */
export const touch = (s: CoreState, r: number): void => {
  if (at(s.touchedIn, r) === s.iteration) return
  s.touchedIn[r] = s.iteration
  s.touched[s.touchedCount++] = r
}

const note = (s: CoreState, c: number, p: number, r: number): void => {
  const { journal } = s
  const end = s.journalLength
  journal[end] = c
  journal[end + 1] = p
  journal[end + 2] = r
  s.journalLength = end + 3
}

const cut = (s: CoreState, c: number): number => {
  const { next, prev, route, first, last, load, size, costNext, costPrev, cost, nodes } = s
  const p = at(prev, c)
  const x = at(next, c)
  const r = at(route, c)
  const arc = at(cost, p * nodes + x)
  if (p > 0) {
    next[p] = x
    costNext[p] = arc
  } else first[r] = x
  if (x > 0) {
    prev[x] = p
    costPrev[x] = arc
  } else last[r] = p
  route[c] = -1
  load[r] = at(load, r) - at(s.demand, c)
  const left = at(size, r) - 1
  size[r] = left
  if (left === 0) {
    deactivate(s, r)
    return -at(costPrev, c) - at(costNext, c)
  }
  return arc - at(costPrev, c) - at(costNext, c)
}

const join = (s: CoreState, c: number, p: number, r: number): number => {
  const { next, first, route, load, size, costNext, costPrev, cost, nodes } = s
  const empty = at(size, r) === 0
  const x = empty ? 0 : at(p > 0 ? next : first, p > 0 ? p : r)
  const arc = arcBetween(s, p, x)
  chain(s, p, c, r)
  chain(s, c, x, r)
  const before = at(cost, p * nodes + c)
  const after = at(cost, c * nodes + x)
  costPrev[c] = before
  costNext[c] = after
  if (p > 0) costNext[p] = before
  if (x > 0) costPrev[x] = after
  route[c] = r
  load[r] = at(load, r) + at(s.demand, c)
  size[r] = at(size, r) + 1
  if (empty) activate(s, r)
  return before + after - arc
}

const arcBetween = (s: CoreState, p: number, x: number): number => {
  if (p > 0) return at(s.costNext, p)
  return x > 0 ? at(s.costPrev, x) : 0
}

/** Makes b follow a in route r, where 0 stands for its ends. */
const chain = (s: CoreState, a: number, b: number, r: number): void => {
  if (a > 0) s.next[a] = b
  else s.first[r] = b
  if (b > 0) s.prev[b] = a
  else s.last[r] = a
}

export const activate = (s: CoreState, r: number): void => {
  swapSlots(s, at(s.slotOf, r), s.active)
  s.active++
}

export const deactivate = (s: CoreState, r: number): void => {
  s.active--
  swapSlots(s, at(s.slotOf, r), s.active)
}

const swapSlots = (s: CoreState, a: number, b: number): void => {
  const { slots, slotOf } = s
  const r = at(slots, a)
  const q = at(slots, b)
  slots[a] = q
  slots[b] = r
  slotOf[q] = a
  slotOf[r] = b
}
