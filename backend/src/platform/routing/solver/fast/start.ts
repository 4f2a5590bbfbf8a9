import { at } from '../cells.ts'
import { randomInt } from '../random.ts'
import type { Tours } from '../tours.ts'
import type { Links } from './links.ts'
import type { CoreState } from './state.ts'
import type { Times } from './times.ts'

/**
 * Gives every vehicle a stop of its own, drawn at random, as far as there are vehicles. Starting with too many short
 * rounds and letting them merge packs better than filling rounds one after the other.
 */
export const seedRoutes = (s: CoreState, { link, refreshTimes }: Links & Times): void => {
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
    s.total += link(c, 0, r)
    if (s.timed) refreshTimes(r)
  }
  s.journalLength = 0
}

/** Takes over tours as far as load and time allow; the rest stays in the bank. */
export const warmRoutes = (s: CoreState, pieces: Links & Times, warm: Tours): void => {
  const follows = bindFollows(s, pieces)
  for (const row of warm.rows) {
    const r = at(s.slots, s.active)
    let p = 0
    for (const c of row) if (follows(c, p, r)) p = c
  }
  const left = [...s.bank.subarray(0, s.bankCount)].filter((c) => at(s.route, c) < 0)
  s.bank.set(left)
  s.bankCount = left.length
  s.journalLength = 0
}

const bindFollows = (s: CoreState, { link, unlink, refreshTimes }: Links & Times) => {
  const { size, load, demand, capacity, timed } = s
  return (c: number, p: number, r: number): boolean => {
    if (at(size, r) > 0 && at(load, r) + at(demand, c) > capacity) return false
    s.journalLength = 0
    s.total += link(c, p, r)
    if (at(load, r) <= capacity && (!timed || refreshTimes(r))) return true
    s.total += unlink(c)
    if (timed) refreshTimes(r)
    return false
  }
}

/** Sends every stop back to the bank. */
export const clearRoutes = (s: CoreState, { unlink }: Links): void => {
  for (let c = 1; c <= s.n; c++) {
    s.bank[c - 1] = c
    s.journalLength = 0
    if (at(s.route, c) >= 0) unlink(c)
  }
  s.journalLength = 0
  s.bankCount = s.n
  s.total = 0
  s.stale.fill(1)
  s.absences.fill(0)
}
