import { at } from '../cells.ts'
import { randomInt } from '../random.ts'
import type { Tours } from '../tours.ts'
import { link, unlink } from './links.ts'
import type { CoreState } from './state.ts'
import { refreshPrefix } from './tails.ts'
import { refreshTimes } from './times.ts'

/**
 * Gives every vehicle a stop of its own, drawn at random, as far as there are vehicles. Starting with too many short
 * rounds and letting them merge packs better than filling rounds one after the other.
 */
export const seedRoutes = (s: CoreState): void => {
  const { bank } = s
  const routes = Math.min(s.bankCount, s.routesMax - s.active)
  for (let i = 0; i < routes; i++) {
    const drawn = i + randomInt(s.random, s.bankCount - i)
    const c = at(bank, drawn)
    bank[drawn] = at(bank, i)
    bank[i] = c
  }
  const seeded = bank.slice(0, routes)
  bank.copyWithin(0, routes, s.bankCount)
  s.bankCount -= routes
  for (const c of seeded) {
    const r = at(s.slots, s.active)
    s.total += link(s, c, 0, r)
    refreshPrefix(s, r)
    if (s.timed) refreshTimes(s, r)
  }
  s.journalLength = 0
}

/** Takes over tours as far as load and time allow; the rest stays in the bank. */
export const warmRoutes = (s: CoreState, warm: Tours): void => {
  for (const row of warm.rows) {
    const r = at(s.slots, s.active)
    let p = 0
    for (const c of row) if (follows(s, c, p, r)) p = c
    refreshPrefix(s, r)
  }
  const left = [...s.bank.subarray(0, s.bankCount)].filter((c) => at(s.route, c) < 0)
  s.bank.set(left)
  s.bankCount = left.length
  s.journalLength = 0
}

const follows = (s: CoreState, c: number, p: number, r: number): boolean => {
  if (at(s.size, r) > 0 && at(s.load, r) + at(s.demand, c) > s.capacity) return false
  s.journalLength = 0
  s.total += link(s, c, p, r)
  if (at(s.load, r) <= s.capacity && (!s.timed || refreshTimes(s, r))) return true
  s.total += unlink(s, c)
  if (s.timed) refreshTimes(s, r)
  return false
}
