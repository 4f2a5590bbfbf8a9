import { at, rowAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import type { Changes } from './changes.ts'
import { reload } from './model.ts'
import { nearRowOf } from './nearest-units.ts'
import type { TourState } from './tour-state.ts'

const unitsPerRuin = 10
const stringMax = 10

/** Removes strings of units around a random unit, one a vehicle, and lists them with the bank as `removed`. */
export const bindRuin = (s: TourState, changes: Changes) => {
  const { m, bank, removed, near, random: draws } = s
  const { cells, count } = near
  const ruinAround = bindRuinAround(s, changes)
  return (): void => {
    for (let i = 0; i < s.bankCount; i++) removed[i] = at(bank, i)
    s.removedCount = s.bankCount
    const seed = seedOf(s)
    const begin = nearRowOf(m, near, seed)
    const longest = Math.min(stringMax, meanLength(s))
    let left = 1 + randomInt(draws, Math.max(1, (4 * unitsPerRuin) / (1 + longest) - 1))
    if (ruinAround(seed, longest)) left--
    for (let i = begin, end = begin + count; i < end && left > 0; i++) {
      if (ruinAround(at(cells, i), longest)) left--
    }
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

const meanLength = ({ m, length, bankCount }: TourState): number => {
  let used = 0
  for (let v = 0; v < m.fleet; v++) if (at(length, v) > 0) used++
  return used === 0 ? 1 : Math.max(1, (m.units - bankCount) / used)
}

const bindRuinAround = (s: TourState, { touch, settle }: Changes) => {
  const { vehicleOf, placeIn, touchedIn, length, random: draws } = s
  const takeString = bindTakeString(s)
  const compact = bindCompact(s)
  const takeEnds = (v: number, size: number, count: number): void => {
    const head = randomInt(draws, count + 1)
    takeString(v, 0, head, -1)
    takeString(v, size - count + head, size, -1)
  }
  return (unit: number, longest: number): boolean => {
    const v = at(vehicleOf, unit)
    if (v < 0 || at(touchedIn, v) === s.iteration) return false
    touch(v)
    const size = at(length, v)
    const count = 1 + randomInt(draws, Math.min(size, longest))
    const start = Math.max(0, Math.min(size - count, at(placeIn, unit) - randomInt(draws, count)))
    const split = count < size && count > 1 && random(draws) < 0.5
    if (!split) takeString(v, start, start + count, -1)
    else if (random(draws) < 0.5) takeString(v, start, Math.min(size, start + count + 1), start + 1)
    else takeEnds(v, size, count)
    compact(v)
    settle(v)
    return true
  }
}

const bindTakeString = (s: TourState) => {
  const { rows, vehicleOf, removed } = s
  return (v: number, from: number, to: number, keep: number): void => {
    const row = rowAt(rows, v)
    for (let i = from; i < to; i++) {
      const unit = at(row, i)
      if (i === keep || unit === reload) continue
      vehicleOf[unit] = -1
      removed[s.removedCount++] = unit
    }
  }
}

/** Closes the gaps, and drops reloads between empty trips. */
const bindCompact = ({ m, rows, length, vehicleOf }: TourState) => {
  const { baseStop } = m
  const follows = (v: number, row: Int32Array, unit: number, end: number): boolean => {
    if (unit !== reload) return at(vehicleOf, unit) === v
    return end === 0 ? at(baseStop, v) >= 0 : at(row, end - 1) !== reload
  }
  return (v: number): void => {
    const row = rowAt(rows, v)
    let end = 0
    for (let i = 0, size = at(length, v); i < size; i++) {
      const unit = at(row, i)
      if (follows(v, row, unit, end)) row[end++] = unit
    }
    while (end > 0 && at(row, end - 1) === reload) end--
    length[v] = end
  }
}
