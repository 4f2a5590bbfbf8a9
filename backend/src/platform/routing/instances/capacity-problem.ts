import type { Problem } from '../problem/problem.ts'
import { distanceOnly, equalVehicles } from './distance-only.ts'
import { drawing } from './draw.ts'

type DepotPlace = 'central' | 'eccentric' | 'random'
type Scatter = 'random' | 'clustered' | 'mixed'
type DemandKind = 'unit' | 'small' | 'some' | 'any' | 'large' | 'by-quadrant' | 'few-large'

/** `routeStops` is how many stops of mean demand fill a vehicle, 3 to 25 in the literature. */
export type CapacitySize = {
  readonly seed: number
  readonly stops: number
  readonly depot: DepotPlace
  readonly scatter: Scatter
  readonly demands: DemandKind
  readonly routeStops: number
}

type Spot = readonly [x: number, y: number]
type Draw = () => number

const side = 1000
/** How far a cluster reaches, in the unit of the grid. */
const reach = 40

/**
 * A problem with capacities alone, made the way Uchoa and others (2017) made the public X instances, the same for the
 * same seed: whole Euclidean distances on a square of 1,000, no two places on one spot, distance alone counts.
 */
export const capacityProblem = (size: CapacitySize): Problem => {
  const draw = drawing(size.seed)
  const spots = spotsOf(draw, size)
  const rare = 0.05 + 0.25 * draw()
  const demands = spots.slice(1).map((spot) => demandAt(draw, size.demands, spot, rare))
  const total = demands.reduce((sum, demand) => sum + demand, 0)
  const capacity = Math.max(...demands, Math.ceil((size.routeStops * total) / size.stops))
  const fleet = Math.min(size.stops, Math.ceil((total / capacity) * 1.3) + 4)
  const metres = distances(spots)
  return {
    matrix: { size: spots.length, metres, seconds: metres },
    stops: demands.map((demand, i) => ({ id: String(i + 1), place: i + 1, load: [demand] })),
    vehicles: equalVehicles(fleet, capacity),
    objective: distanceOnly,
  }
}

const spotsOf = (draw: Draw, { depot, scatter, stops }: CapacitySize): Spot[] => {
  const spots = new Map<string, Spot>()
  const add = (spot: Spot): void => {
    if (spots.size <= stops) spots.set(String(spot), spot)
  }
  add(depotAt(draw, depot))
  const scattered = { random: stops, mixed: Math.floor(stops / 2), clustered: 0 }[scatter]
  while (spots.size <= scattered) add(anywhere(draw))
  const seeds = Array.from({ length: 3 + Math.floor(draw() * 6) }, () => anywhere(draw))
  if (scatter !== 'random') for (const seed of seeds) add(seed)
  while (spots.size <= stops) {
    const spot = anywhere(draw)
    if (draw() < attraction(seeds, spot)) add(spot)
  }
  return [...spots.values()]
}

const depotAt = (draw: Draw, depot: DepotPlace): Spot => {
  if (depot === 'central') return [side / 2, side / 2]
  return depot === 'eccentric' ? [0, 0] : anywhere(draw)
}

const anywhere = (draw: Draw): Spot => [Math.floor(draw() * (side + 1)), Math.floor(draw() * (side + 1))]

const attraction = (seeds: readonly Spot[], [x, y]: Spot): number =>
  seeds.reduce((sum, [u, v]) => sum + Math.exp(-Math.hypot(x - u, y - v) / reach), 0)

const between = (draw: Draw, from: number, to: number): number => from + Math.floor(draw() * (to - from + 1))

const ranges: Readonly<Record<Exclude<DemandKind, 'by-quadrant' | 'few-large'>, readonly [number, number]>> =
  {
    unit: [1, 1],
    small: [1, 10],
    some: [5, 10],
    any: [1, 100],
    large: [50, 100],
  }

const demandAt = (draw: Draw, kind: DemandKind, [x, y]: Spot, rare: number): number => {
  if (kind === 'few-large') return draw() < rare ? between(draw, 50, 100) : between(draw, 1, 10)
  if (kind !== 'by-quadrant') return between(draw, ...ranges[kind])
  return x < side / 2 === y < side / 2 ? between(draw, 51, 100) : between(draw, 1, 50)
}

const distances = (spots: readonly Spot[]): Int32Array =>
  Int32Array.from(spots.flatMap(([x, y]) => spots.map(([u, v]) => Math.round(Math.hypot(x - u, y - v)))))
