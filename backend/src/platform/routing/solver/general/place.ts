import { at, realAt, rowAt } from '../cells.ts'
import { geometric } from '../random.ts'
import { addedChurn } from './added-churn.ts'
import { entry, estimate } from './estimate.ts'
import { reload } from './model.ts'
import { part } from './segment.ts'
import type { TourState } from './tour-state.ts'
import { impossible, weigh } from './weigh.ts'

const blinkChance = 0.01

/** Writes vehicle v's sequence with a unit put in at `place` into `trial`; answers its length. */
export const compose = (s: TourState, v: number, place: number, way: number, unit: number): number => {
  const row = rowAt(s.rows, v)
  const { trial } = s
  const length = at(s.length, v)
  let end = 0
  for (let i = 0; i < place; i++) trial[end++] = at(row, i)
  if (way === entry.afterReload) trial[end++] = reload
  trial[end++] = unit
  if (way === entry.beforeReload) trial[end++] = reload
  for (let i = place; i < length; i++) trial[end++] = at(row, i)
  return end
}

/**
 * Judges a place by its segments, and exactly where those do not say all and it looks better than the best; remembers
 * the best.
 */
export const consider = (s: TourState, unit: number, v: number, place: number, way: number): void => {
  const { m, segments: g } = s
  let delta = estimate(s, unit, v, place, way)
  if (delta === impossible) return
  if (m.churns) delta += addedChurn(s, unit, v, place)
  if (m.balance > 0) delta += balanceDelta(s, v, realAt(g.cursor, part.duration) - realAt(g.spent, v))
  if (delta >= s.bestDelta) return
  if (at(g.exact, v) === 0) {
    delta = exactDelta(s, unit, v, place, way)
    if (delta >= s.bestDelta) return
  }
  if (--s.blink <= 0) {
    s.blink = geometric(s.random, blinkChance)
    return
  }
  s.bestDelta = delta
  s.bestVehicle = v
  s.bestPlace = place
  s.bestWay = way
}

/** Infinite where the sequence cannot be driven. */
const exactDelta = (s: TourState, unit: number, v: number, place: number, way: number): number => {
  const length = compose(s, v, place, way, unit)
  const cost = weigh(s.m, s.schedule, v, s.trial, length)
  if (cost === impossible) return impossible
  const delta = cost - realAt(s.cost, v)
  return s.m.balance > 0 ? delta + balanceDelta(s, v, s.schedule.seconds - realAt(s.seconds, v)) : delta
}

const balanceDelta = (s: TourState, v: number, longer: number): number =>
  s.m.balance * (Math.max(0, realAt(s.seconds, v) + longer - s.longest) - longer / s.m.fleet)
