import { at, realAt } from '../cells.ts'
import type { SearchClock } from '../clock.ts'
import { type Temperatures, temperatureAt } from '../heat.ts'
import { random } from '../random.ts'
import type { Links } from './links.ts'
import { bindRecreate, tooDear } from './recreate.ts'
import { bindReverse } from './reverse.ts'
import { bindRuin } from './ruin.ts'
import type { CoreState } from './state.ts'
import { bindLoads, bindSwapTails } from './tails.ts'
import type { Times } from './times.ts'

/** Runs ruin, recreate and tail swaps under simulated annealing until the clock says stop; `onBest` sees every new best. */
export type Search = (setting: {
  readonly clock: SearchClock
  readonly heat: Temperatures
  readonly onBest: () => void
}) => void

export const bindSearch = (s: CoreState, pieces: Links & Times): Search => {
  const improve = bindImprove(s, pieces)
  const moveStretches = bindMoveStretches(s, pieces)
  return ({ clock, heat, onBest }) => {
    let temperature = heat.start
    let best = s.total + bankPrize(s)
    while (!clock.over()) {
      if (clock.stepped) temperature = temperatureAt(heat, clock.fraction)
      improve(temperature)
      moveStretches(temperature)
      const least = leastOf(s, best)
      if (least === best) continue
      best = least
      onBest()
    }
  }
}

/** The lesser of a cost and that of the state now; stops left out are only counted where they can matter. */
const leastOf = (s: CoreState, best: number): number =>
  s.total >= best ? best : Math.min(best, s.total + bankPrize(s))

/** What the stops left out would be worth. */
export const bankPrize = ({ bank, bankCount, prize }: CoreState): number => {
  let total = 0
  for (let i = 0; i < bankCount; i++) total += realAt(prize, at(bank, i))
  return total
}

/** Reversals pay where few routes are left, which is where tails have nobody to be swapped with. */
const fewRoutes = 2
const reversals = 8

const bindMoveStretches = (s: CoreState, pieces: Links & Times) => {
  const { random: draws, timed } = s
  const tryReverse = bindReverse(s, pieces)
  const trySwapTails = bindSwapTails(s, { ...pieces, ...bindLoads(s) })
  const symmetric = s.cost === s.costTo
  const swaps = timed ? 10 : 3
  return (temperature: number): void => {
    if (symmetric && s.active < fewRoutes) {
      for (let i = 0; i < reversals; i++) s.total += tryReverse(-temperature * Math.log(random(draws)))
      return
    }
    for (let i = 0; i < swaps; i++) s.total += trySwapTails(-temperature * Math.log(random(draws)))
  }
}

/** One ruin and recreate, kept or undone. */
const bindImprove = (s: CoreState, pieces: Links & Times) => {
  const { random: draws, timed } = s
  const { undo } = pieces
  const ruin = bindRuin(s, pieces)
  const recreate = bindRecreate(s, pieces)
  const refreshTouched = bindRefreshTouched(s, pieces)
  const accepts = bindAccepts(s)
  const keep = bindKeep(s)
  return (temperature: number): void => {
    s.iteration++
    s.touchedCount = 0
    s.journalLength = 0
    let delta = ruin()
    const sound = !timed || refreshTouched()
    const limit = -temperature * Math.log(random(draws))
    delta += recreate(s.bankCount === 0 ? limit - delta : tooDear)
    if (sound && delta < tooDear && accepts(delta, limit)) keep(delta)
    else {
      undo()
      if (timed) refreshTouched()
    }
  }
}

/** With stops left out, a swap for stops that were out less often is welcome: what is hard to place gets its turn. */
const bindAccepts = (s: CoreState) => {
  const { removed, bank, prize, absences } = s
  return (delta: number, limit: number): boolean => {
    if (s.removedCount + s.bankCount === 0) return delta < limit
    let worth = 0
    let absent = 0
    for (let i = 0; i < s.removedCount; i++) {
      const c = at(removed, i)
      worth += realAt(prize, c)
      absent += realAt(absences, c)
      absences[c] = realAt(absences, c) + 1
    }
    for (let i = 0; i < s.bankCount; i++) {
      const c = at(bank, i)
      worth -= realAt(prize, c)
      absent -= realAt(absences, c)
    }
    if (worth <= 0 && absent < 0) return true
    return worth + delta < limit
  }
}

const bindKeep = (s: CoreState) => {
  const { removed, bank, touched, stale } = s
  return (delta: number): void => {
    s.total += delta
    for (let i = 0; i < s.removedCount; i++) bank[i] = at(removed, i)
    s.bankCount = s.removedCount
    for (let i = 0; i < s.touchedCount; i++) stale[at(touched, i)] = 1
  }
}

const bindRefreshTouched = (s: CoreState, { refreshTimes }: Times) => {
  const { touched } = s
  return (): boolean => {
    let sound = true
    for (let i = 0; i < s.touchedCount; i++) if (!refreshTimes(at(touched, i))) sound = false
    return sound
  }
}
