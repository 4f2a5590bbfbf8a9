import { at, rowAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import { reload } from './model.ts'
import { nearRowOf } from './nearest-units.ts'
import { settleVehicle, type TourState, touchVehicle } from './tour-state.ts'

const unitsPerRuin = 10
const stringMax = 10

/** Removes strings of units around a random unit, one a vehicle, and lists them with the bank as `removed`. */
export const ruin = (s: TourState): void => {
  for (let i = 0; i < s.bankCount; i++) s.removed[i] = at(s.bank, i)
  s.removedCount = s.bankCount
  const seed = seedOf(s)
  const begin = nearRowOf(s.m, s.near, seed)
  const longest = Math.min(stringMax, meanLength(s))
  let left = 1 + randomInt(s.random, Math.max(1, (4 * unitsPerRuin) / (1 + longest) - 1))
  if (ruinAround(s, seed, longest)) left--
  for (let i = begin, end = begin + s.near.count; i < end && left > 0; i++) {
    if (ruinAround(s, at(s.near.cells, i), longest)) left--
  }
}

/** A unit drawn at random; after a late change half of the time one that it brought, or one near it. */
const seedOf = (s: TourState): number => {
  const { focus, near } = s
  if (focus.length === 0 || random(s.random) < 0.5) return 1 + randomInt(s.random, s.m.units)
  const center = at(focus, randomInt(s.random, focus.length))
  const step = randomInt(s.random, Math.min(focusReach, near.count) + 1)
  return step === 0 ? center : at(near.cells, nearRowOf(s.m, near, center) + step - 1)
}

const focusReach = 20

const meanLength = (s: TourState): number => {
  let used = 0
  for (let v = 0; v < s.m.fleet; v++) if (at(s.length, v) > 0) used++
  return used === 0 ? 1 : Math.max(1, (s.m.units - s.bankCount) / used)
}

const ruinAround = (s: TourState, unit: number, longest: number): boolean => {
  const v = at(s.vehicleOf, unit)
  if (v < 0 || at(s.touchedIn, v) === s.iteration) return false
  touchVehicle(s, v)
  const size = at(s.length, v)
  const length = 1 + randomInt(s.random, Math.min(size, longest))
  const start = Math.max(0, Math.min(size - length, at(s.placeIn, unit) - randomInt(s.random, length)))
  const split = length < size && length > 1 && random(s.random) < 0.5
  if (!split) markString(s, v, start, start + length, -1)
  else if (random(s.random) < 0.5) markString(s, v, start, Math.min(size, start + length + 1), start + 1)
  else markEnds(s, v, length)
  compact(s, v)
  settleVehicle(s, v)
  return true
}

const markString = (s: TourState, v: number, from: number, to: number, keep: number): void => {
  for (let i = from; i < to; i++) if (i !== keep) take(s, at(rowAt(s.rows, v), i))
}

const markEnds = (s: TourState, v: number, length: number): void => {
  const head = randomInt(s.random, length + 1)
  const size = at(s.length, v)
  markString(s, v, 0, head, -1)
  markString(s, v, size - length + head, size, -1)
}

const take = (s: TourState, unit: number): void => {
  if (unit === reload) return
  s.vehicleOf[unit] = -1
  s.removed[s.removedCount++] = unit
}

/** Closes the gaps, and drops reloads between empty trips. */
const compact = (s: TourState, v: number): void => {
  const row = rowAt(s.rows, v)
  const begun = at(s.m.baseStop, v) >= 0
  let end = 0
  for (let i = 0, size = at(s.length, v); i < size; i++) {
    const unit = at(row, i)
    const empty = end === 0 ? !begun : at(row, end - 1) === reload
    if (unit === reload ? !empty : at(s.vehicleOf, unit) === v) row[end++] = unit
  }
  while (end > 0 && at(row, end - 1) === reload) end--
  s.length[v] = end
}
