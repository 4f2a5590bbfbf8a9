import { at } from '../cells.ts'
import { applyExchange, applyFlip, exchangeDelta, flipDelta, type Turn } from './moves.ts'
import { arc, type LoneTour, stopAt } from './tour.ts'

/** The longest stretch that is moved elsewhere. */
const longestMoved = 3

/** Looks at every waiting stop until none finds a better neighbour; answers the change of cost. */
export const descend = (t: LoneTour): number => {
  let delta = 0
  while (t.waiting > 0) {
    const a = at(t.queue, --t.waiting)
    t.queued[a] = 0
    for (let gain = betterAt(t, a); gain < 0; gain = betterAt(t, a)) delta += gain
  }
  return delta
}

/** Applies the first better move that gives a a near stop as neighbour. */
const betterAt = (t: LoneTour, a: number): number => {
  const { near, nearCount, place } = t
  const i = at(place, a)
  const before = stopAt(t, i === 0 ? t.size - 1 : i - 1)
  const longest = Math.max(arc(t, before, a), arc(t, a, stopAt(t, i + 1)))
  for (let n = a * nearCount, end = n + nearCount; n < end; n++) {
    const c = at(near, n)
    if (Math.min(arc(t, a, c), arc(t, c, a)) >= longest) continue
    const q = at(place, c)
    const delta = betterFlip(t, i, q) || betterMove(t, i, q)
    if (delta < 0) return delta
  }
  return 0
}

/** 2-opt: the stops at i and q become neighbours, followed or preceded by what followed or preceded them. */
const betterFlip = (t: LoneTour, i: number, q: number): number => {
  const low = Math.min(i, q)
  const high = Math.max(i, q)
  const followers = tryFlip(t, low + 1, high)
  if (followers < 0) return followers
  return low === 0 ? tryFlip(t, high, t.size - 1) : tryFlip(t, low, high - 1)
}

const tryFlip = (t: LoneTour, i: number, j: number): number => {
  if (i >= j) return 0
  const delta = flipDelta(t, i, j)
  if (delta >= 0) return 0
  applyFlip(t, i, j)
  return delta
}

/** Or-opt: one to three stops with i at one end move beside the stop at q. */
const betterMove = (t: LoneTour, i: number, q: number): number => {
  if (i === 0) return 0
  for (let more = 0; more < longestMoved; more++) {
    const delta = moveBeside(t, i, i + more, q, false) || (more > 0 ? moveBeside(t, i - more, i, q, true) : 0)
    if (delta < 0) return delta
  }
  return 0
}

/** Moves positions s..e behind or before the stop at q; the end that comes to lie beside it is e when `endLeads`. */
const moveBeside = (t: LoneTour, s: number, e: number, q: number, endLeads: boolean): number => {
  if (s < 1 || e >= t.size || (q >= s && q <= e)) return 0
  const behind = endLeads
  const ahead = !endLeads
  if (q > e)
    return (
      tryExchange(t, s, e, q, turnOf(behind, 'first')) || tryExchange(t, s, e, q - 1, turnOf(ahead, 'first'))
    )
  const beyond =
    q === 0
      ? tryExchange(t, s, e, t.size - 1, turnOf(ahead, 'first'))
      : tryExchange(t, q, s - 1, e, turnOf(ahead, 'second'))
  return beyond || tryExchange(t, q + 1, s - 1, e, turnOf(behind, 'second'))
}

const turnOf = (turns: boolean, which: Turn): Turn => (turns ? which : 'none')

const tryExchange = (t: LoneTour, i: number, j: number, k: number, turn: Turn): number => {
  if (i > j || j >= k) return 0
  const delta = exchangeDelta(t, i, j, k, turn)
  if (delta >= 0) return 0
  applyExchange(t, i, j, k, turn)
  return delta
}
