import type { Problem, Stop, Vehicle } from '../../problem/problem.ts'
import { at } from '../cells.ts'
import type { Model } from '../general/model.ts'
import type { CoreInput } from './input.ts'

const farAway = 1_000_000_000

/**
 * Reduces a problem to what the fast core knows, or answers null: equal vehicles from one place and back, one whole
 * capacity, no locks, breaks, trips, balance or churn; windows hard and single, and then waiting must cost nothing. A
 * shift alone makes nobody wait.
 */
export const reduceProblem = (m: Model): CoreInput | null => {
  const { problem } = m
  if (!isPlain(problem) || !problem.stops.every(isPlainStop) || !sameFleet(m)) return null
  const windows = problem.stops.some((stop) => (stop.windows ?? []).length > 0)
  if (windows && (problem.objective.perSecond > 0 || problem.objective.perSecondLate !== null)) return null
  const largest = largestCost(m)
  if (largest <= 0 || Math.min(...m.prize.subarray(1)) < 4 * largest) return null
  return inputOf(m, scaleOf(m, largest), windows || problem.vehicles[0]?.shift !== undefined)
}

const isPlain = ({ objective, blocks, published, vehicles }: Problem): boolean =>
  objective.balance === 0 &&
  (blocks ?? []).length === 0 &&
  (!published || objective.moved + objective.reordered === 0) &&
  vehicles.every(isPlainVehicle)

const isPlainVehicle = (vehicle: Vehicle): boolean =>
  vehicle.end === vehicle.start &&
  (vehicle.capacity ?? []).length <= 1 &&
  Number.isInteger(vehicle.capacity?.[0] ?? 0) &&
  vehicle.longestSeconds === undefined &&
  (vehicle.breaks ?? []).length === 0 &&
  (vehicle.trips?.max ?? 1) === 1 &&
  !vehicle.frozen

const isPlainStop = (stop: Stop): boolean =>
  (stop.windows ?? []).length <= 1 &&
  (stop.order ?? 'any') === 'any' &&
  !stop.vehicles &&
  Number.isInteger(stop.load?.[0] ?? 0)

const sameFleet = (m: Model): boolean => m.twin.every((twin) => twin === 0)

/** What a ride may cost at most, with a vehicle that sets out for it. */
const largestCost = ({ perSecond, perMetre, fixedCost, metres, seconds }: Model): number => {
  let largest = 0
  for (let i = 0; i < metres.length; i++)
    largest = Math.max(largest, perSecond * at(seconds, i) + perMetre * at(metres, i))
  return largest + (fixedCost[0] ?? 0)
}

/** Costs become whole numbers: as they are when the weights are whole, else finer than anyone can see. */
const scaleOf = ({ perSecond, perMetre, fixedCost }: Model, largest: number): number => {
  const whole = [perSecond, perMetre, (fixedCost[0] ?? 0) / 2].every(Number.isInteger)
  return whole && largest <= farAway / 4 ? 1 : farAway / 4 / largest
}

const inputOf = (m: Model, scale: number, timed: boolean): CoreInput => {
  const { problem } = m
  const n = problem.stops.length
  const places = Int32Array.from([
    problem.vehicles[0]?.start ?? 0,
    ...problem.stops.map((stop) => stop.place),
  ])
  const time = gather(m, places, (arc) => at(m.seconds, arc))
  const cost = gather(m, places, (arc, from, to) =>
    Math.round(
      scale * (m.perSecond * at(m.seconds, arc) + m.perMetre * at(m.metres, arc) + fixedShare(m, from, to)),
    ),
  )
  cost[0] = 0
  const costTo = transposed(cost, n + 1)
  const sameTime = time.every((cell, arc) => cell === at(cost, arc))
  const shift = problem.vehicles[0]?.shift ?? { from: 0, to: farAway }
  return {
    n,
    cost,
    costTo,
    timed,
    time: sameTime ? cost : time,
    timeTo: sameTime ? costTo : transposed(time, n + 1),
    demand: Int32Array.from([0, ...problem.stops.map((stop) => stop.load?.[0] ?? 0)]),
    capacity: problem.vehicles[0]?.capacity?.[0] ?? farAway,
    opens: Int32Array.from([shift.from, ...problem.stops.map((stop) => stop.windows?.[0]?.from ?? 0)]),
    closes: Int32Array.from([shift.to, ...problem.stops.map((stop) => stop.windows?.[0]?.to ?? farAway)]),
    service: Int32Array.from([0, ...m.service]),
    prize: m.prize.map((prize) => prize * scale),
    routesMax: problem.vehicles.length,
  }
}

/** Half of the fixed cost on the way out, half on the way home, so that symmetric costs stay so. */
const fixedShare = (m: Model, from: number, to: number): number =>
  from === 0 || to === 0 ? (m.fixedCost[0] ?? 0) / 2 : 0

const gather = (
  m: Model,
  places: Int32Array,
  figure: (arc: number, from: number, to: number) => number,
): Int32Array => {
  const size = places.length
  const cells = new Int32Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      cells[i * size + j] = figure(at(places, i) * m.places + at(places, j), i, j)
  return cells
}

/** The same array when it is symmetric, so that both views share the cache. */
const transposed = (cells: Int32Array, size: number): Int32Array => {
  const turned = new Int32Array(cells.length)
  let same = true
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const cell = at(cells, j * size + i)
      turned[i * size + j] = cell
      if (cell !== at(cells, i * size + j)) same = false
    }
  return same ? cells : turned
}
