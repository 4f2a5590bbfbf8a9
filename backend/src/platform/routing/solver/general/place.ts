import { at, realAt, rowAt } from '../cells.ts'
import { geometric } from '../random.ts'
import { addedChurn } from './added-churn.ts'
import { type Estimates, entry } from './estimate.ts'
import { reload } from './model.ts'
import { part } from './segment.ts'
import type { TourState } from './tour-state.ts'
import { impossible } from './weigh.ts'

const blinkChance = 0.01

/** Sums in another order differ by less than this. */
const rounding = 1e-6

/** What finds the best place of a unit, bound to one state. */
export type Places = {
  /** Writes vehicle v's sequence with a unit put in at `place` into `trial`; answers its length. */
  readonly compose: (v: number, place: number, way: number, unit: number) => number
  /**
   * Judges a place by its segments, and exactly where those do not say all and it looks better than the best; remembers
   * the best.
   */
  readonly consider: (unit: number, v: number, place: number, way: number) => void
}

export const bindPlaces = (s: TourState, { estimate }: Estimates): Places => {
  const { churns, balance } = s.m
  const { exact, spent, cursor } = s.segments
  const plain = !churns && balance === 0
  const compose = bindCompose(s)
  const balanceDelta = bindBalanceDelta(s)
  const exactDelta = bindExactDelta(s, compose, balanceDelta)
  const judge = (unit: number, v: number, place: number, way: number): number => {
    if (plain) return estimate(unit, v, place, way, s.bestDelta)
    const churn = churns ? addedChurn(s, unit, v, place) : 0
    const delta = estimate(unit, v, place, way, s.bestDelta - churn + rounding)
    if (delta === impossible) return impossible
    const longer = realAt(cursor, part.duration) - realAt(spent, v)
    return delta + churn + (balance > 0 ? balanceDelta(v, longer) : 0)
  }
  const consider: Places['consider'] = (unit, v, place, way) => {
    let delta = judge(unit, v, place, way)
    if (delta >= s.bestDelta) return
    if (at(exact, v) === 0) {
      delta = exactDelta(unit, v, place, way)
      if (delta >= s.bestDelta) return
    }
    if (--s.blink <= 0) s.blink = geometric(s.random, blinkChance)
    else keepBest(s, delta, v, place, way)
  }
  return { compose, consider }
}

const keepBest = (s: TourState, delta: number, v: number, place: number, way: number): void => {
  s.bestDelta = delta
  s.bestVehicle = v
  s.bestPlace = place
  s.bestWay = way
}

const bindCompose = ({ rows, length, trial }: TourState): Places['compose'] => {
  return (v, place, way, unit) => {
    const row = rowAt(rows, v)
    const old = at(length, v)
    let end = 0
    for (let i = 0; i < place; i++) trial[end++] = at(row, i)
    if (way === entry.afterReload) trial[end++] = reload
    trial[end++] = unit
    if (way === entry.beforeReload) trial[end++] = reload
    for (let i = place; i < old; i++) trial[end++] = at(row, i)
    return end
  }
}

type BalanceDelta = (v: number, longer: number) => number

const bindBalanceDelta = (s: TourState): BalanceDelta => {
  const { balance, fleet } = s.m
  const { seconds } = s
  return (v, longer) => balance * (Math.max(0, realAt(seconds, v) + longer - s.longest) - longer / fleet)
}

/** Infinite where the sequence cannot be driven. */
const bindExactDelta = (s: TourState, compose: Places['compose'], balanceDelta: BalanceDelta) => {
  const { weigh, schedule, cost, seconds, trial } = s
  const { balance } = s.m
  return (unit: number, v: number, place: number, way: number): number => {
    const weight = weigh(v, trial, compose(v, place, way, unit))
    if (weight === impossible) return impossible
    const delta = weight - realAt(cost, v)
    return balance > 0 ? delta + balanceDelta(v, schedule.seconds - realAt(seconds, v)) : delta
  }
}
