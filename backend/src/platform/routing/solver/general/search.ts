import { at, realAt } from '../cells.ts'
import type { SearchClock } from '../clock.ts'
import { type Temperatures, temperatureAt } from '../heat.ts'
import { random } from '../random.ts'
import { tryExchange } from './exchange.ts'
import { fleetCost, prizeOf } from './fleet-cost.ts'
import { recreate } from './recreate.ts'
import { ruin } from './ruin.ts'
import { restoreTouched, type TourState } from './tour-state.ts'

const exchanges = 2

/** Ruin, recreate and exchanges under simulated annealing until the clock says stop; `onBest` sees every new best. */
export const searchTours = (
  s: TourState,
  clock: SearchClock,
  heat: Temperatures,
  onBest: () => void,
): void => {
  let temperature = heat.start
  let total = fleetCost(s)
  let best = total + prizeOf(s, s.bank, s.bankCount)
  while (!clock.over()) {
    if (clock.stepped) {
      temperature = temperatureAt(heat, clock.fraction)
      total = fleetCost(s)
    }
    total = improve(s, total, temperature)
    for (let i = 0; i < exchanges; i++)
      total += tryExchange(s, total, -temperature * Math.log(random(s.random)))
    const reached = total + prizeOf(s, s.bank, s.bankCount)
    if (reached >= best - 1e-7) continue
    best = reached
    onBest()
  }
}

/** One ruin and recreate, kept or undone; answers what the rounds cost then. */
const improve = (s: TourState, total: number, temperature: number): number => {
  s.iteration++
  s.touchedCount = 0
  ruin(s)
  recreate(s)
  const reached = s.m.balance > 0 ? fleetCost(s) : total + touchedDelta(s)
  if (!accepts(s, reached - total, temperature)) {
    restoreTouched(s)
    return total
  }
  for (let i = 0; i < s.removedCount; i++) s.bank[i] = at(s.removed, i)
  s.bankCount = s.removedCount
  return reached
}

const touchedDelta = (s: TourState): number => {
  let delta = 0
  for (let i = 0; i < s.touchedCount; i++) {
    const v = at(s.touched, i)
    delta += realAt(s.cost, v) - realAt(s.savedCost, v)
  }
  return delta
}

/** With units left out, a swap for units that were out less often is welcome: what is hard to place gets its turn. */
const accepts = (s: TourState, delta: number, temperature: number): boolean => {
  const prize = prizeOf(s, s.removed, s.removedCount) - prizeOf(s, s.bank, s.bankCount)
  const absent = absenceOf(s, s.removed, s.removedCount) - absenceOf(s, s.bank, s.bankCount)
  for (let i = 0; i < s.removedCount; i++) {
    const unit = at(s.removed, i)
    s.absences[unit] = realAt(s.absences, unit) + 1
  }
  if (!(delta < Number.POSITIVE_INFINITY)) return false
  if (prize <= 0 && absent < 0) return true
  return prize + delta < -temperature * Math.log(random(s.random))
}

const absenceOf = (s: TourState, units: Int32Array, count: number): number => {
  let total = 0
  for (let i = 0; i < count; i++) total += realAt(s.absences, at(units, i))
  return total
}
