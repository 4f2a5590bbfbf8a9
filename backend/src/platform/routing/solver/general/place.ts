import { at, realAt, rowAt } from '../cells.ts'
import { geometric } from '../random.ts'
import { type Model, reload } from './model.ts'
import type { TourState } from './tour-state.ts'
import { impossible, weigh } from './weigh.ts'

const blinkChance = 0.01

/** How a unit goes into a sequence: alone, after a new reload, or before a new reload. */
export const entry = { alone: 0, afterReload: 1, beforeReload: 2 } as const

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

/** Weighs a place exactly, unless a bound already shows that it cannot be the best; remembers the best. */
export const consider = (s: TourState, unit: number, v: number, place: number, way: number): void => {
  if (way === entry.alone && boundOf(s, unit, v, place) >= s.bestDelta) return
  const length = compose(s, v, place, way, unit)
  const cost = weigh(s.m, s.schedule, v, s.trial, length)
  if (cost === impossible) return
  const delta = cost - realAt(s.cost, v) + balanceDelta(s, v)
  if (delta >= s.bestDelta) return
  if (--s.blink <= 0) {
    s.blink = geometric(s.random, blinkChance)
    return
  }
  s.bestDelta = delta
  s.bestVehicle = v
  s.bestPlace = place
  s.bestWay = way
}

const balanceDelta = (s: TourState, v: number): number => {
  const { balance, fleet } = s.m
  if (balance === 0) return 0
  const { seconds } = s.schedule
  return balance * (Math.max(0, seconds - s.longest) - (seconds - realAt(s.seconds, v)) / fleet)
}

/**
 * At least this much more is paid at this place: the detour, less what idle time of the round may swallow. No bound
 * where an empty vehicle would set out, or balance could turn a longer round into a gain.
 */
const boundOf = (s: TourState, unit: number, v: number, place: number): number => {
  const { m } = s
  const length = at(s.length, v)
  if ((length === 0 && at(m.frozen, v) === 0) || m.balance > 0) return Number.NEGATIVE_INFINITY
  const row = rowAt(s.rows, v)
  const p = placeBefore(m, row, v, place)
  const x = placeAfter(m, row, v, place, length)
  const into = p * m.places + at(m.unitIn, unit)
  const out = at(m.unitOut, unit)
  const onward = x < 0 ? out * m.places + out : out * m.places + x
  const direct = x < 0 ? p * m.places + p : p * m.places + x
  const metres = at(m.metres, into) + at(m.metres, onward) - at(m.metres, direct)
  const seconds =
    at(m.seconds, into) + at(m.seconds, onward) - at(m.seconds, direct) + at(m.unitSeconds, unit)
  return m.perMetre * metres + m.perSecond * (seconds - realAt(s.idle, v)) - churnSlack(m)
}

/** A neighbour who gets its published predecessor back may save this much. */
const churnSlack = (m: Model): number => 2 * (m.moved + m.reordered)

const placeBefore = (m: Model, row: Int32Array, v: number, place: number): number => {
  if (place === 0) return at(m.startPlace, v)
  const unit = at(row, place - 1)
  return unit === reload ? at(m.reloadPlace, v) : at(m.unitOut, unit)
}

const placeAfter = (m: Model, row: Int32Array, v: number, place: number, length: number): number => {
  if (place === length) return at(m.endPlace, v)
  const unit = at(row, place)
  return unit === reload ? at(m.reloadPlace, v) : at(m.unitIn, unit)
}
