import { at } from '../cells.ts'
import { nearestBy } from '../nearest.ts'
import type { CoreInput } from './input.ts'

/** For each stop its `count` nearest others, there and back. */
export const nearestByCost = (input: CoreInput, count: number): Int32Array => {
  const { n, cost, costTo } = input
  const nodes = n + 1
  return nearestBy(n, count, (c, other) => at(cost, c * nodes + other) + at(costTo, c * nodes + other))
}

/** The same by Vidal's proximity: travel, and waiting and lateness that the windows force on the pair. */
export const nearestForInsertion = (input: CoreInput, count: number): Int32Array =>
  nearestBy(input.n, count, (c, other) => Math.min(proximity(input, c, other), proximity(input, other, c)))

const proximity = (input: CoreInput, from: number, to: number): number => {
  const { n, cost, time, opens, closes, service } = input
  const arc = from * (n + 1) + to
  const ride = at(service, from) + at(time, arc)
  const wait = Math.max(0, at(opens, to) - ride - at(closes, from))
  const late = Math.max(0, at(opens, from) + ride - at(closes, to))
  return at(cost, arc) + 0.2 * wait + late
}
