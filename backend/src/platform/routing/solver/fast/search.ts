import { at, realAt } from '../cells.ts'
import type { SearchClock } from '../clock.ts'
import { type Temperatures, temperatureAt } from '../heat.ts'
import { random } from '../random.ts'
import { undo } from './links.ts'
import { recreate, tooDear } from './recreate.ts'
import { tryReverse } from './reverse.ts'
import { ruin } from './ruin.ts'
import type { CoreState } from './state.ts'
import { refreshPrefix, trySwapTails } from './tails.ts'
import { refreshTimes } from './times.ts'

/** Runs ruin, recreate and tail swaps under simulated annealing until the clock says stop; `onBest` sees every new best. */
export const search = (s: CoreState, clock: SearchClock, heat: Temperatures, onBest: () => void): void => {
  let temperature = heat.start
  let best = s.total + bankPrize(s)
  while (!clock.over()) {
    if (clock.stepped) temperature = temperatureAt(heat, clock.fraction)
    improve(s, temperature)
    moveStretches(s, temperature)
    if (s.total >= best) continue
    const total = s.total + bankPrize(s)
    if (total >= best) continue
    best = total
    onBest()
  }
}

/** Reversals pay where few routes are left, which is where tails have nobody to be swapped with. */
const fewRoutes = 2
const reversals = 8

const moveStretches = (s: CoreState, temperature: number): void => {
  if (s.active < fewRoutes && s.cost === s.costTo) {
    for (let i = 0; i < reversals; i++) s.total += tryReverse(s, -temperature * Math.log(random(s.random)))
    return
  }
  const swaps = s.timed ? 10 : 3
  for (let i = 0; i < swaps; i++) s.total += trySwapTails(s, -temperature * Math.log(random(s.random)))
}

const bankPrize = (s: CoreState): number => {
  let total = 0
  for (let i = 0; i < s.bankCount; i++) total += realAt(s.prize, at(s.bank, i))
  return total
}

/** One ruin and recreate, kept or undone. */
const improve = (s: CoreState, temperature: number): void => {
  s.iteration++
  s.touchedCount = 0
  s.journalLength = 0
  let delta = ruin(s)
  let sound = true
  if (s.timed) sound = refreshTouched(s)
  const limit = -temperature * Math.log(random(s.random))
  delta += recreate(s, s.bankCount === 0 ? limit - delta : tooDear)
  if (sound && delta < tooDear && accepts(s, delta, limit)) keep(s, delta)
  else {
    undo(s)
    if (s.timed) refreshTouched(s)
  }
}

const accepts = (s: CoreState, delta: number, limit: number): boolean => {
  if (s.removedCount + s.bankCount === 0) return delta < limit
  return acceptsWithBank(s, delta, limit)
}

/** With stops left out, a swap for stops that were out less often is welcome: what is hard to place gets its turn. */
const acceptsWithBank = (s: CoreState, delta: number, limit: number): boolean => {
  let prize = 0
  let absent = 0
  for (let i = 0; i < s.removedCount; i++) {
    const c = at(s.removed, i)
    prize += realAt(s.prize, c)
    absent += realAt(s.absences, c)
    s.absences[c] = realAt(s.absences, c) + 1
  }
  for (let i = 0; i < s.bankCount; i++) {
    const c = at(s.bank, i)
    prize -= realAt(s.prize, c)
    absent -= realAt(s.absences, c)
  }
  if (prize <= 0 && absent < 0) return true
  return prize + delta < limit
}

const keep = (s: CoreState, delta: number): void => {
  s.total += delta
  for (let i = 0; i < s.removedCount; i++) s.bank[i] = at(s.removed, i)
  s.bankCount = s.removedCount
  for (let i = 0; i < s.touchedCount; i++) refreshPrefix(s, at(s.touched, i))
}

const refreshTouched = (s: CoreState): boolean => {
  let sound = true
  for (let i = 0; i < s.touchedCount; i++) if (!refreshTimes(s, at(s.touched, i))) sound = false
  return sound
}
