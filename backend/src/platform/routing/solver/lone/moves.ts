import { at } from '../cells.ts'
import { addUp, arc, flip, type LoneTour, stopAt, turned, wake } from './tour.ts'

/** What reversing positions i..j changes (2-opt). */
export const flipDelta = (t: LoneTour, i: number, j: number): number => {
  const before = stopAt(t, i - 1)
  const after = stopAt(t, j + 1)
  const a = at(t.order, i)
  const b = at(t.order, j)
  return arc(t, before, b) + arc(t, a, after) - arc(t, before, a) - arc(t, b, after) + turned(t, i, j)
}

/** Which of two neighbouring stretches is driven the other way after they changed places. */
export type Turn = 'none' | 'first' | 'second'

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

export const applyFlip = (t: LoneTour, i: number, j: number): void => {
  wakeEnds(t, i, j)
  flip(t, i, j)
  addUp(t)
}

export const applyExchange = (t: LoneTour, i: number, j: number, k: number, turn: Turn): void => {
  wakeEnds(t, i, k)
  wake(t, at(t.order, j))
  wake(t, at(t.order, j + 1))
  const middle = i + k - j
  flip(t, i, k)
  if (turn !== 'second') flip(t, i, middle - 1)
  if (turn !== 'first') flip(t, middle, k)
  addUp(t)
}

const wakeEnds = (t: LoneTour, i: number, j: number): void => {
  wake(t, stopAt(t, i - 1))
  wake(t, at(t.order, i))
  wake(t, at(t.order, j))
  wake(t, stopAt(t, j + 1))
}
