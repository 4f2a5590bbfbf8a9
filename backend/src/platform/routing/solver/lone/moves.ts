import { at } from '../cells.ts'
import { arc, type LoneTour, rearrange, stopAt, type Turn, turned, wake } from './tour.ts'

/** What reversing positions i..j changes (2-opt). */
const flipDelta = (t: LoneTour, i: number, j: number): number => {
  const before = stopAt(t, i - 1)
  const after = stopAt(t, j + 1)
  const a = at(t.order, i)
  const b = at(t.order, j)
  return arc(t, before, b) + arc(t, a, after) - arc(t, before, a) - arc(t, b, after) + turned(t, i, j)
}

/** What it changes to let i..j and j+1..k change places (Or-opt, where one of them is short). */
export const exchangeDelta = (t: LoneTour, i: number, j: number, k: number, turn: Turn): number => {
  const before = stopAt(t, i - 1)
  const after = stopAt(t, k + 1)
  const a = at(t.order, i)
  const b = at(t.order, j)
  const c = at(t.order, j + 1)
  const d = at(t.order, k)
  const gone = arc(t, before, a) + arc(t, b, c) + arc(t, d, after)
  if (turn === 'none') return arc(t, before, c) + arc(t, d, a) + arc(t, b, after) - gone
  if (turn === 'first') return arc(t, before, c) + arc(t, d, b) + arc(t, a, after) - gone + turned(t, i, j)
  return arc(t, before, d) + arc(t, c, a) + arc(t, b, after) - gone + turned(t, j + 1, k)
}

const applyFlip = (t: LoneTour, i: number, j: number): void => {
  wakeEnds(t, i, j)
  rearrange(t, i, j, j, 'first')
}

export const applyExchange = (t: LoneTour, i: number, j: number, k: number, turn: Turn): void => {
  wakeEnds(t, i, k)
  wake(t, at(t.order, j))
  wake(t, at(t.order, j + 1))
  rearrange(t, i, j, k, turn)
}

const wakeEnds = (t: LoneTour, i: number, j: number): void => {
  wake(t, stopAt(t, i - 1))
  wake(t, at(t.order, i))
  wake(t, at(t.order, j))
  wake(t, stopAt(t, j + 1))
}

/** Reverses positions i..j where that saves; answers the change of cost, or 0. */
export const tryFlip = (t: LoneTour, i: number, j: number): number => {
  if (i >= j) return 0
  const delta = flipDelta(t, i, j)
  if (delta >= 0) return 0
  applyFlip(t, i, j)
  return delta
}

/** The same with two neighbouring stretches that change places. */
export const tryExchange = (t: LoneTour, i: number, j: number, k: number, turn: Turn): number => {
  if (i > j || j >= k) return 0
  const delta = exchangeDelta(t, i, j, k, turn)
  if (delta >= 0) return 0
  applyExchange(t, i, j, k, turn)
  return delta
}
