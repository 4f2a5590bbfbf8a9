import { at } from '../cells.ts'
import type { Links } from './links.ts'
import { bindSort } from './order.ts'
import { bindFindPlace, nowhere } from './places.ts'
import type { CoreState } from './state.ts'
import type { Times } from './times.ts'

/** Dearer than any change that could be kept. */
export const tooDear = Number.POSITIVE_INFINITY

/**
 * Puts the removed stops back, one after the other at the cheapest place seen, or in a new route where that is cheaper
 * or the only way. What fits nowhere stays in `removed[0..removedCount)`. Answers the change of cost, or `tooDear` as
 * soon as it reaches `limit`: putting more back never makes it cheaper again.
 */
export type Recreate = (limit: number) => number

export const bindRecreate = (s: CoreState, pieces: Links & Times): Recreate => {
  const { removed } = s
  const sortRemoved = bindSort(s)
  const findPlace = bindFindPlace(s)
  const place = bindPlace(s, pieces)
  return (limit) => {
    sortRemoved()
    const count = s.removedCount
    let left = 0
    let delta = 0
    for (let i = 0; i < count; i++) {
      const c = at(removed, i)
      const p = findPlace(c)
      if (p === nowhere) removed[left++] = c
      else delta += place(c, p)
      if (delta >= limit) return tooDear
    }
    s.removedCount = left
    return delta
  }
}

const bindPlace = ({ route, timed }: CoreState, { touch, link, spreadTimes }: Links & Times) => {
  return (c: number, p: number): number => {
    const r = p > 0 ? at(route, p) : -1 - p
    touch(r)
    const delta = link(c, Math.max(0, p), r)
    if (timed) spreadTimes(c)
    return delta
  }
}
