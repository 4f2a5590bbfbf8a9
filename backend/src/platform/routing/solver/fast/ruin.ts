import { at } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import { touch, unlink } from './links.ts'
import type { CoreState } from './state.ts'

/** How many stops a ruin aims at, and the longest string it takes from one route. */
const stopsPerRuin = 10
const stringMax = 10
/** With fewer routes than this, a ruin may take several strings from one. */
const fewRoutes = 2

/**
 * Removes strings of consecutive stops around a random stop, one string a route, and lists them with the bank as
 * `removed` (slack induction by string removals, Christiaens and Vanden Berghe 2020). Half of the strings leave a hole:
 * one stop, or everything but head and tail, which helps long routes. Answers the change of cost.
 */
export const ruin = (s: CoreState): number => {
  const { around, aroundCount, route, touchedIn } = s
  for (let i = 0; i < s.bankCount; i++) s.removed[i] = at(s.bank, i)
  s.removedCount = s.bankCount
  if (s.active === 0) return 0
  const mean = (s.n - s.bankCount) / s.active
  const longest = Math.min(stringMax, mean)
  const strings = 1 + randomInt(s.random, (4 * stopsPerRuin) / (1 + longest) - 1)
  const seed = 1 + randomInt(s.random, s.n)
  let delta = ruinAt(s, seed, longest)
  const again = s.active < fewRoutes
  let left = strings - s.touchedCount
  for (let i = 0; i < aroundCount && left > 0; i++) {
    const c = at(around, seed * aroundCount + i)
    const r = at(route, c)
    if (r < 0 || (at(touchedIn, r) === s.iteration && !again)) continue
    delta += ruinAt(s, c, longest)
    left--
  }
  return delta
}

const ruinAt = (s: CoreState, c: number, longest: number): number => {
  const r = at(s.route, c)
  if (r < 0) return 0
  touch(s, r)
  const size = at(s.size, r)
  const length = 1 + randomInt(s.random, Math.min(size, longest))
  if (length === size || length < 2 || random(s.random) < 0.5) return removeString(s, c, length, 0)
  if (random(s.random) < 0.5) return removeString(s, c, length, 1)
  return removeEnds(s, r, length)
}

/** Removes `length` stops around c; with a hole, one stop inside the string stays. */
const removeString = (s: CoreState, c: number, length: number, hole: number): number => {
  const { next, prev } = s
  const span = length + hole
  let start = c
  for (let back = randomInt(s.random, span); back > 0 && at(prev, start) > 0; back--) start = at(prev, start)
  const keep = hole > 0 ? 1 + randomInt(s.random, length - 1) : -1
  let delta = 0
  let before = at(prev, start)
  let taken = 0
  for (let step = 0; taken < length && start > 0; step++) {
    const after = at(next, start)
    if (step === keep) before = start
    else {
      delta += remove(s, start)
      taken++
    }
    start = after
  }
  while (taken < length && before > 0) {
    const earlier = at(prev, before)
    delta += remove(s, before)
    taken++
    before = earlier
  }
  return delta
}

/** Removes the head and the tail of a route, `length` stops together. */
const removeEnds = (s: CoreState, r: number, length: number): number => {
  const head = randomInt(s.random, length + 1)
  let delta = 0
  for (let i = 0; i < head; i++) delta += remove(s, at(s.first, r))
  for (let i = head; i < length; i++) delta += remove(s, at(s.last, r))
  return delta
}

const remove = (s: CoreState, c: number): number => {
  s.removed[s.removedCount++] = c
  return unlink(s, c)
}
