import { at } from '../cells.ts'
import { tryExchange, tryFlip } from './moves.ts'
import { arc, type LoneTour, positionBefore, stopAt } from './tour.ts'
import { betterTriple } from './triple.ts'

/** The longest stretch that is turned round and moved elsewhere. */
const longestTurned = 3

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

const betterAt = (t: LoneTour, a: number): number =>
  betterAfter(t, a) || betterAhead(t, a) || betterTriple(t, a)

/** Applies the first better move that has a followed by a near stop. The depot counts as the end of the tour here. */
const betterAfter = (t: LoneTour, a: number): number => {
  const { after, nearCount, place, size } = t
  const i = at(place, a)
  const reach = arc(t, stopAt(t, positionBefore(t, i)), a)
  const leave = arc(t, a, stopAt(t, i + 1))
  const longest = Math.max(reach, leave)
  for (let n = a * nearCount, end = n + nearCount; n < end; n++) {
    const c = at(after, n)
    const cost = arc(t, a, c)
    if (cost >= longest) break
    const q = at(place, c) || size
    const delta =
      (cost < leave && flipBehind(t, i, q)) || (cost < reach && (flipWith(t, i, q) || turnBefore(t, i, q)))
    if (delta) return delta
  }
  return 0
}

/** Applies the first better move that has a reached from a near stop: the same as seen in a mirror. */
const betterAhead = (t: LoneTour, a: number): number => {
  const { ahead, nearCount, place, size } = t
  const reach = arc(t, stopAt(t, positionBefore(t, at(place, a))), a)
  const leave = arc(t, a, stopAt(t, at(place, a) + 1))
  const longest = Math.max(reach, leave)
  const i = at(place, a) || size
  for (let n = a * nearCount, end = n + nearCount; n < end; n++) {
    const c = at(ahead, n)
    const cost = arc(t, c, a)
    if (cost >= longest) break
    const q = at(place, c)
    const delta =
      (cost < leave && (flipBehind(t, q, i) || turnAfter(t, i, q))) || (cost < reach && flipWith(t, q, i))
    if (delta) return delta
  }
  return 0
}

/** 2-opt: the stop at i is followed by the one at q, and what lay between them comes behind, turned round. */
const flipBehind = (t: LoneTour, i: number, q: number): number => {
  if (q <= i) return 0
  return q === t.size ? tryExchange(t, 1, i, q - 1, 'second') : tryFlip(t, i + 1, q)
}

/** 2-opt: the stop at i is followed by the one at q, and what lay between them comes ahead, turned round. */
const flipWith = (t: LoneTour, i: number, q: number): number => {
  if (q <= i) return 0
  return i === 0 ? tryExchange(t, 1, q - 1, t.size - 1, 'first') : tryFlip(t, i, q - 1)
}

/** Or-opt: two or three stops from i on move ahead of q, turned round. */
const turnBefore = (t: LoneTour, i: number, q: number): number => {
  if (i === 0) return 0
  for (let e = i + 1; e < i + longestTurned && e < t.size && e !== q; e++) {
    const delta = q > i ? tryExchange(t, i, e, q - 1, 'first') : tryExchange(t, q, i - 1, e, 'second')
    if (delta < 0) return delta
  }
  return 0
}

/** Or-opt: two or three stops up to i move behind q, turned round. */
const turnAfter = (t: LoneTour, i: number, q: number): number => {
  if (i === t.size) return 0
  for (let s = i - 1; s > i - longestTurned && s > 0 && s !== q; s--) {
    const delta = q > i ? tryExchange(t, s, i, q, 'first') : tryExchange(t, q + 1, s - 1, i, 'second')
    if (delta < 0) return delta
  }
  return 0
}
