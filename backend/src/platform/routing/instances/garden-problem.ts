import { estimateMatrix } from '../matrix/great-circle.ts'
import { ordinaryObjective, type Point, type Problem, type Stop, type Vehicle } from '../problem/problem.ts'
import { drawing } from './draw.ts'

export type GardenSize = {
  readonly seed: number
  readonly stops: number
  readonly vehicles: number
  /** How many stops in a hundred may be visited in the early morning or the late afternoon only. */
  readonly windowedPercent?: number
}

const hour = 3600

/**
 * A day of deliveries as a market garden knows it, the same for the same seed: a town and its villages, depots of
 * 2 to 40 baskets, eight minutes a stop, vans of 120 baskets that leave at 8:00 and are back by 13:00.
 */
export const gardenProblem = (size: GardenSize): Problem => {
  const draw = drawing(size.seed)
  const villages = Array.from({ length: Math.max(2, Math.round(size.stops / 8)) }, () =>
    spread(draw, center, 0.22),
  )
  const points: Point[] = [center]
  const stops: Stop[] = []
  for (let i = 0; i < size.stops; i++) {
    const village = draw() < 0.4 ? center : (villages[Math.floor(draw() * villages.length)] ?? center)
    points.push(spread(draw, village, 0.03))
    stops.push(stopOf(draw, i, size.windowedPercent ?? 0))
  }
  const vehicles = Array.from({ length: size.vehicles }, (_, index) => van(index))
  return { matrix: estimateMatrix(points), points, stops, vehicles, objective: ordinaryObjective }
}

const center: Point = { latitude: 48.25, longitude: 6.42 }

const stopOf = (draw: () => number, index: number, windowedPercent: number): Stop => {
  const baskets = draw() < 0.6 ? 2 + Math.floor(draw() * 6) : 8 + Math.floor(draw() ** 2 * 33)
  const stop = { id: `s${index + 1}`, place: index + 1, serviceSeconds: 480, load: [baskets] }
  if (draw() * 100 >= windowedPercent) return stop
  const early = draw() < 0.5
  return {
    ...stop,
    windows: [early ? { from: 7 * hour, to: 10 * hour } : { from: 9.5 * hour, to: 12 * hour }],
  }
}

const van = (index: number): Vehicle => ({
  id: `v${index + 1}`,
  start: 0,
  end: 0,
  capacity: [120],
  shift: { from: 8 * hour, to: 13 * hour },
  fixedCost: 600,
})

const spread = (draw: () => number, around: Point, degrees: number): Point => ({
  latitude: around.latitude + (draw() + draw() - 1) * degrees,
  longitude: around.longitude + (draw() + draw() - 1) * degrees * 1.5,
})
