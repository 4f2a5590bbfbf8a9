import { at, realAt } from '../cells.ts'
import type { SearchClock } from '../clock.ts'
import { type Temperatures, temperatureAt } from '../heat.ts'
import { random } from '../random.ts'
import type { Core } from './core.ts'
import { bindExchange } from './exchange.ts'
import { fleetCost, prizeOf } from './fleet-cost.ts'
import { bindRuin } from './ruin.ts'
import type { TourState } from './tour-state.ts'

const exchanges = 2

/** Ruin, recreate and exchanges under simulated annealing until the clock says stop; `onBest` sees every new best. */
export const searchTours = (
  s: TourState,
  core: Core,
  { clock, heat, onBest }: { clock: SearchClock; heat: Temperatures; onBest: () => void },
): void => {
  const improve = bindImprove(s, core)
  const tryExchange = bindExchange(s, core.estimates, core.changes)
  let temperature = heat.start
  let total = fleetCost(s)
  let best = total + prizeOf(s, s.bank, s.bankCount)
  while (!clock.over()) {
    if (clock.stepped) {
      temperature = temperatureAt(heat, clock.fraction)
      total = fleetCost(s)
    }
    total = improve(total, temperature)
    for (let i = 0; i < exchanges; i++) total += tryExchange(total, -temperature * Math.log(random(s.random)))
    const reached = total + prizeOf(s, s.bank, s.bankCount)
    if (reached >= best - 1e-7) continue
    best = reached
    onBest()
  }
}

/** One ruin and recreate, kept or undone; answers what the rounds cost then. */
const bindImprove = (s: TourState, { recreate, changes }: Core) => {
  const { bank, removed } = s
  const { balance } = s.m
  const ruin = bindRuin(s, changes)
  const accepts = bindAccepts(s)
  const touchedDelta = bindTouchedDelta(s)
  return (total: number, temperature: number): number => {
    s.iteration++
    s.touchedCount = 0
    ruin()
    recreate()
    const reached = balance > 0 ? fleetCost(s) : total + touchedDelta()
    if (!accepts(reached - total, temperature)) {
      changes.restore()
      return total
    }
    for (let i = 0; i < s.removedCount; i++) bank[i] = at(removed, i)
    s.bankCount = s.removedCount
    return reached
  }
}

const bindTouchedDelta = (s: TourState) => {
  const { touched, cost, savedCost } = s
  return (): number => {
    let delta = 0
    for (let i = 0; i < s.touchedCount; i++) {
      const v = at(touched, i)
      delta += realAt(cost, v) - realAt(savedCost, v)
    }
    return delta
  }
}

/** With units left out, a swap for units that were out less often is welcome: what is hard to place gets its turn. */
const bindAccepts = (s: TourState) => {
  const { removed, bank, absences, random: draws } = s
  return (delta: number, temperature: number): boolean => {
    const prize = prizeOf(s, removed, s.removedCount) - prizeOf(s, bank, s.bankCount)
    const absent = absenceOf(s, removed, s.removedCount) - absenceOf(s, bank, s.bankCount)
    for (let i = 0; i < s.removedCount; i++) {
      const unit = at(removed, i)
      absences[unit] = realAt(absences, unit) + 1
    }
    if (!(delta < Number.POSITIVE_INFINITY)) return false
    if (prize <= 0 && absent < 0) return true
    return prize + delta < -temperature * Math.log(random(draws))
  }
}

const absenceOf = ({ absences }: TourState, units: Int32Array, count: number): number => {
  let total = 0
  for (let i = 0; i < count; i++) total += realAt(absences, at(units, i))
  return total
}
