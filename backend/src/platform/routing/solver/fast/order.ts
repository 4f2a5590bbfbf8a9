import { at, realAt } from '../cells.ts'
import { random, randomInt } from '../random.ts'
import type { CoreState } from './state.ts'

/** Weights of the orders in which removed stops come back: random, demand, far, close; with windows the last three too. */
const plainWeights = 11
const timedWeights = 17

/** Binds what sorts `removed` by an order drawn at random. */
export const bindSort = (s: CoreState): (() => void) => {
  const { removed, sortKey, random: draws, timed } = s
  const weights = timed ? timedWeights : plainWeights
  return () => {
    const draw = randomInt(draws, weights)
    const count = s.removedCount
    for (let i = 0; i < count; i++) sortKey[i] = keyOf(s, at(removed, i), draw)
    for (let i = 1; i < count; i++) {
      const key = realAt(sortKey, i)
      const c = at(removed, i)
      let place = i
      for (; place > 0 && realAt(sortKey, place - 1) > key; place--) {
        sortKey[place] = realAt(sortKey, place - 1)
        removed[place] = at(removed, place - 1)
      }
      sortKey[place] = key
      removed[place] = c
    }
  }
}

const keyOf = (s: CoreState, c: number, draw: number): number => {
  if (draw < 4) return random(s.random)
  if (draw < 8) return -at(s.demand, c)
  if (draw < 10) return -at(s.cost, c)
  if (draw < 11) return at(s.cost, c)
  if (draw < 13) return at(s.closes, c) - at(s.opens, c)
  return draw < 15 ? at(s.opens, c) : at(s.closes, c)
}
