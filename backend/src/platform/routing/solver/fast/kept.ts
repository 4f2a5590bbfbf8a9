import { at } from '../cells.ts'
import type { Tours } from '../tours.ts'
import type { CoreInput } from './input.ts'
import type { CoreState } from './state.ts'

/** The order of stops at some moment, copied without making new arrays. */
export type Snapshot = Pick<CoreState, 'next' | 'first' | 'slots'> & { active: number }

export const snapshotOf = (s: CoreState): Snapshot => ({
  next: Int32Array.from(s.next),
  first: Int32Array.from(s.first),
  slots: Int32Array.from(s.slots),
  active: s.active,
})

export const keepSnapshot = (best: Snapshot, s: CoreState): void => {
  best.next.set(s.next)
  best.first.set(s.first)
  best.slots.set(s.slots)
  best.active = s.active
}

export const toursOf = (input: CoreInput, best: Snapshot): Tours => ({
  rows: Array.from({ length: input.routesMax }, (_, v) => {
    const row: number[] = []
    if (v < best.active)
      for (let c = at(best.first, at(best.slots, v)); c > 0; c = at(best.next, c)) row.push(c)
    return Int32Array.from(row)
  }),
})
