import { at } from '../cells.ts'
import { applyExchange } from './moves.ts'
import { arc, type LoneTour, positionBefore, stopAt } from './tour.ts'

/**
 * Or-3opt: two neighbouring stretches of any length change places, neither turned round. With x, y, z the ends of three
 * arcs in the order of the tour, x is then followed by what followed y, y by what followed z, and z by what followed x.
 * Looked for with a as x, or as what followed x, as long as what was saved exceeds what was added.
 */
export const betterTriple = (t: LoneTour, a: number): number => tripleFrom(t, a) || tripleTo(t, a)

/** a gets a near follower, and what came before that one gets another. */
const tripleFrom = (t: LoneTour, a: number): number => {
  const { after, nearCount, place } = t
  const x = at(place, a)
  const gone = arc(t, a, stopAt(t, x + 1))
  for (let n = a * nearCount, end = n + nearCount; n < end; n++) {
    const c = at(after, n)
    const saved = gone - arc(t, a, c)
    if (saved <= 0) break
    const y = positionBefore(t, at(place, c))
    const delta = closeFrom(t, x, y, saved + arc(t, at(t.order, y), c))
    if (delta < 0) return delta
  }
  return 0
}

const closeFrom = (t: LoneTour, x: number, y: number, saved: number): number => {
  const { after, nearCount, place } = t
  const p = at(t.order, y)
  const b = stopAt(t, x + 1)
  for (let n = p * nearCount, end = n + nearCount; n < end; n++) {
    const d = at(after, n)
    const left = saved - arc(t, p, d)
    if (left <= 0) break
    const z = positionBefore(t, at(place, d))
    const r = at(t.order, z)
    const gain = left + arc(t, r, d) - arc(t, r, b)
    if (gain > 0 && inOrder(x, y, z)) return applied(t, x, y, z, gain)
  }
  return 0
}

/** a is reached from a near stop, and what that one led to is reached from another. */
const tripleTo = (t: LoneTour, a: number): number => {
  const { ahead, nearCount, place } = t
  const x = positionBefore(t, at(place, a))
  const gone = arc(t, at(t.order, x), a)
  for (let n = a * nearCount, end = n + nearCount; n < end; n++) {
    const r = at(ahead, n)
    const saved = gone - arc(t, r, a)
    if (saved <= 0) break
    const z = at(place, r)
    const delta = closeTo(t, x, z, saved + arc(t, r, stopAt(t, z + 1)))
    if (delta < 0) return delta
  }
  return 0
}

const closeTo = (t: LoneTour, x: number, z: number, saved: number): number => {
  const { ahead, nearCount, place } = t
  const d = stopAt(t, z + 1)
  const s = at(t.order, x)
  for (let n = d * nearCount, end = n + nearCount; n < end; n++) {
    const p = at(ahead, n)
    const left = saved - arc(t, p, d)
    if (left <= 0) break
    const y = at(place, p)
    const c = stopAt(t, y + 1)
    const gain = left + arc(t, p, c) - arc(t, s, c)
    if (gain > 0 && inOrder(x, y, z)) return applied(t, x, y, z, gain)
  }
  return 0
}

/** Whether three different positions follow each other so on the closed tour. */
const inOrder = (x: number, y: number, z: number): boolean => (x < y ? y < z || z < x : y < z && z < x)

const applied = (t: LoneTour, x: number, y: number, z: number, gain: number): number => {
  const low = Math.min(x, y, z)
  const high = Math.max(x, y, z)
  applyExchange(t, low + 1, x + y + z - low - high, high, 'none')
  return -gain
}
