import { at, realAt } from '../cells.ts'
import type { TourState } from './tour-state.ts'

/** The longest round, in seconds. */
export const longestOf = (s: TourState): number => {
  let longest = 0
  for (let v = 0; v < s.m.fleet; v++) longest = Math.max(longest, realAt(s.seconds, v))
  return longest
}

/** What all rounds cost together, balance included, the bank excluded. */
export const fleetCost = (s: TourState): number => {
  let cost = 0
  let seconds = 0
  for (let v = 0; v < s.m.fleet; v++) {
    cost += realAt(s.cost, v)
    seconds += realAt(s.seconds, v)
  }
  return s.m.balance > 0 ? cost + s.m.balance * (longestOf(s) - seconds / s.m.fleet) : cost
}

/** What the units of a list cost by being left out. */
export const prizeOf = (s: TourState, units: Int32Array, count: number): number => {
  let total = 0
  for (let i = 0; i < count; i++) total += realAt(s.m.prize, at(units, i))
  return total
}
