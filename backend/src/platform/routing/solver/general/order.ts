import { at, realAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import type { Model } from './model.ts'
import type { TourState } from './tour-state.ts'

/** Weights of the orders: random 4, bulky 4, far 2, close 1, window's length 2, opening 2, closing 2. */
const weights = 17

/** Sorts `removed` by an order drawn at random; in half of the draws what is worth more comes first. */
export const bindSortRemoved = (s: TourState) => {
  const { removed, sortKey, random: draws } = s
  const { prize } = s.m
  const keyOf = bindKeyOf(s)
  return (): void => {
    const draw = randomInt(draws, weights)
    const byPrize = s.bankCount > 0 && random(draws) < 0.5
    for (let i = 0; i < s.removedCount; i++) {
      const unit = at(removed, i)
      sortKey[i] = keyOf(unit, draw) - (byPrize ? realAt(prize, unit) * 1e6 : 0)
    }
    sortByKey(removed, sortKey, s.removedCount)
  }
}

const sortByKey = (removed: Int32Array, sortKey: Float64Array, count: number): void => {
  for (let i = 1; i < count; i++) {
    const key = realAt(sortKey, i)
    const unit = at(removed, i)
    let place = i
    for (; place > 0 && realAt(sortKey, place - 1) > key; place--) {
      sortKey[place] = realAt(sortKey, place - 1)
      removed[place] = at(removed, place - 1)
    }
    sortKey[place] = key
    removed[place] = unit
  }
}

const bindKeyOf = ({ m, random: draws }: TourState) => {
  const { unitSize, seconds, startPlace, places, unitIn } = m
  const windowKey = bindWindowKey(m)
  return (unit: number, draw: number): number => {
    if (draw < 4) return random(draws)
    if (draw < 8) return -realAt(unitSize, unit)
    if (draw >= 11) return windowKey(unit, draw)
    const far = at(seconds, at(startPlace, 0) * places + at(unitIn, unit))
    return draw < 10 ? -far : far
  }
}

const bindWindowKey = ({ unitStops, unitOf, windowOf, windowFrom, windowTo }: Model) => {
  return (unit: number, draw: number): number => {
    const stop = at(unitStops, at(unitOf, unit))
    const first = at(windowOf, stop)
    const last = at(windowOf, stop + 1) - 1
    if (last < first) return 1e9
    if (draw < 13) return at(windowTo, last) - at(windowFrom, first)
    return draw < 15 ? at(windowFrom, first) : at(windowTo, last)
  }
}
