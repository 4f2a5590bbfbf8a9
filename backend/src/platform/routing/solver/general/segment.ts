import { realAt } from '../cells.ts'

/** The four figures of a segment, side by side. */
export const part = { duration: 0, earliest: 1, latest: 2, metres: 3, size: 4 } as const

/** Appends segment `b` at `j` to the segment `a` at `i` over a ride, into `to` at `k`; answers whether it can be driven. */
export const append = (
  to: Float64Array,
  k: number,
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  seconds: number,
  metres: number,
): boolean => {
  const reach = realAt(a, i) + seconds
  const earliest = realAt(a, i + 1)
  const latest = realAt(a, i + 2)
  const opens = realAt(b, j + 1) - reach
  const closes = realAt(b, j + 2) - reach
  const wait = Math.max(0, opens - latest)
  to[k] = reach + realAt(b, j) + wait
  to[k + 1] = Math.max(opens, earliest) - wait
  to[k + 2] = Math.min(closes, latest)
  to[k + 3] = realAt(a, i + 3) + metres + realAt(b, j + 3)
  return earliest <= closes
}

export const setSegment = (
  cells: Float64Array,
  i: number,
  duration: number,
  earliest: number,
  latest: number,
): void => {
  cells[i] = duration
  cells[i + 1] = earliest
  cells[i + 2] = latest
  cells[i + 3] = 0
}
