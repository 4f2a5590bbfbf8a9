import { at, realAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import type { TourState } from './tour-state.ts'

/** Weights of the orders: random 4, bulky 4, far 2, close 1, window's length 2, opening 2, closing 2. */
const weights = 17

/** Sorts `removed` by an order drawn at random; in half of the draws what is worth more comes first. */
export const sortRemoved = (s: TourState): void => {
  const draw = randomInt(s.random, weights)
  const byPrize = s.bankCount > 0 && random(s.random) < 0.5
  const { removed, sortKey } = s
  for (let i = 0; i < s.removedCount; i++) {
    const unit = at(removed, i)
    sortKey[i] = keyOf(s, unit, draw) - (byPrize ? realAt(s.m.prize, unit) * 1e6 : 0)
  }
  for (let i = 1; i < s.removedCount; i++) {
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

const keyOf = (s: TourState, unit: number, draw: number): number => {
  const { m } = s
  if (draw < 4) return random(s.random)
  if (draw < 8) return -realAt(m.unitSize, unit)
  if (draw < 11) {
    const far = at(m.seconds, at(m.startPlace, 0) * m.places + at(m.unitIn, unit))
    return draw < 10 ? -far : far
  }
  const stop = at(m.unitStops, at(m.unitOf, unit))
  const first = at(m.windowOf, stop)
  const last = at(m.windowOf, stop + 1) - 1
  if (last < first) return 1e9
  if (draw < 13) return at(m.windowTo, last) - at(m.windowFrom, first)
  return draw < 15 ? at(m.windowFrom, first) : at(m.windowTo, last)
}
