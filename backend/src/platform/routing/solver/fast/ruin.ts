import { at } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import type { Links } from './links.ts'
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
export type Ruin = () => number

export const bindRuin = (s: CoreState, links: Links): Ruin => {
  const { n, bank, removed, random: draws } = s
  const ruinAt = bindRuinAt(s, links)
  const ruinAround = bindRuinAround(s, ruinAt)
  return () => {
    for (let i = 0; i < s.bankCount; i++) removed[i] = at(bank, i)
    s.removedCount = s.bankCount
    if (s.active === 0) return 0
    const mean = (n - s.bankCount) / s.active
    const longest = Math.min(stringMax, mean)
    const strings = 1 + randomInt(draws, (4 * stopsPerRuin) / (1 + longest) - 1)
    const seed = 1 + randomInt(draws, n)
    return ruinAt(seed, longest) + ruinAround(seed, strings - s.touchedCount, longest)
  }
}

type RuinAt = (c: number, longest: number) => number

/** Ruins at the nearest stops whose routes are still whole. */
const bindRuinAround = (s: CoreState, ruinAt: RuinAt) => {
  const { around, aroundCount, route, touchedIn } = s
  return (seed: number, strings: number, longest: number): number => {
    const again = s.active < fewRoutes
    let delta = 0
    let left = strings
    for (let i = 0; i < aroundCount && left > 0; i++) {
      const c = at(around, seed * aroundCount + i)
      const r = at(route, c)
      if (r < 0 || (at(touchedIn, r) === s.iteration && !again)) continue
      delta += ruinAt(c, longest)
      left--
    }
    return delta
  }
}

type Remove = (c: number) => number

const bindRuinAt = (s: CoreState, { touch, unlink }: Links): RuinAt => {
  const { route, size, removed, random: draws } = s
  const remove: Remove = (c) => {
    removed[s.removedCount++] = c
    return unlink(c)
  }
  const removeString = bindRemoveString(s, remove)
  const removeEnds = bindRemoveEnds(s, remove)
  return (c, longest) => {
    const r = at(route, c)
    if (r < 0) return 0
    touch(r)
    const stops = at(size, r)
    const length = 1 + randomInt(draws, Math.min(stops, longest))
    if (length === stops || length < 2 || random(draws) < 0.5) return removeString(c, length, 0)
    if (random(draws) < 0.5) return removeString(c, length, 1)
    return removeEnds(r, length)
  }
}

/** Removes `length` stops around c; with a hole, one stop inside the string stays. */
const bindRemoveString = (s: CoreState, remove: Remove) => {
  const { next, prev, random: draws } = s
  const goBack = bindGoBack(s)
  const removeBackwards = bindRemoveBackwards(s, remove)
  return (c: number, length: number, hole: number): number => {
    let start = goBack(c, randomInt(draws, length + hole))
    const keep = hole > 0 ? 1 + randomInt(draws, length - 1) : -1
    let delta = 0
    let before = at(prev, start)
    let taken = 0
    for (let step = 0; taken < length && start > 0; step++) {
      const after = at(next, start)
      if (step === keep) before = start
      else {
        delta += remove(start)
        taken++
      }
      start = after
    }
    return delta + removeBackwards(before, length - taken)
  }
}

/** Removes up to so many stops from c towards the head of its route. */
const bindRemoveBackwards = ({ prev }: CoreState, remove: Remove) => {
  return (c: number, count: number): number => {
    let delta = 0
    let last = c
    for (let left = count; left > 0 && last > 0; left--) {
      const earlier = at(prev, last)
      delta += remove(last)
      last = earlier
    }
    return delta
  }
}

/** The stop that lies so many before c, or the first. */
const bindGoBack =
  ({ prev }: CoreState) =>
  (c: number, steps: number): number => {
    let start = c
    for (let back = steps; back > 0 && at(prev, start) > 0; back--) start = at(prev, start)
    return start
  }

/** Removes the head and the tail of a route, `length` stops together. */
const bindRemoveEnds = ({ first, last, random: draws }: CoreState, remove: Remove) => {
  return (r: number, length: number): number => {
    const head = randomInt(draws, length + 1)
    let delta = 0
    for (let i = 0; i < head; i++) delta += remove(at(first, r))
    for (let i = head; i < length; i++) delta += remove(at(last, r))
    return delta
  }
}
