import type { Problem, Vehicle } from '../../problem/problem.ts'
import type { StopModel } from './model-stops.ts'

/**
 * Vehicles by index. What is frozen is folded in: `startPlace` is where the vehicle is free, at `startAt`; `baseLoad`,
 * `baseMetres` and `baseChurn` are what it already carries with it. `endPlace` is -1 for an open end.
 * `twin[v]` is the first vehicle that is equal to v in everything but its name.
 */
export type FleetModel = {
  readonly fleet: number
  readonly startPlace: Int32Array
  readonly endPlace: Int32Array
  readonly startAt: Int32Array
  readonly leftAt: Int32Array
  readonly frozen: Int32Array
  readonly closesAt: Float64Array
  readonly longest: Float64Array
  readonly fixedCost: Float64Array
  readonly capacity: Float64Array
  readonly baseLoad: Float64Array
  readonly baseMetres: Int32Array
  readonly baseChurn: Float64Array
  readonly baseStop: Int32Array
  readonly tripsMax: Int32Array
  readonly reloadPlace: Int32Array
  readonly reloadSeconds: Int32Array
  readonly breakOf: Int32Array
  readonly breakFrom: Int32Array
  readonly breakTo: Int32Array
  readonly breakSeconds: Int32Array
  readonly breaksMax: number
  readonly twin: Int32Array
}

export const fleetModel = (problem: Problem, stops: StopModel, dimensions: number): FleetModel => {
  const { vehicles } = problem
  const prefixes = vehicles.map((vehicle, index) => prefixOf(problem, stops, vehicle, index))
  const wide = vehicles.flatMap((vehicle) =>
    dimensionRow(dimensions, (d) => vehicle.capacity?.[d] ?? Number.POSITIVE_INFINITY),
  )
  const based = prefixes.flatMap(({ members }) =>
    dimensionRow(dimensions, (d) =>
      members.reduce((sum, stop) => sum + (problem.stops[stop]?.load?.[d] ?? 0), 0),
    ),
  )
  return {
    fleet: vehicles.length,
    startPlace: Int32Array.from(prefixes, (prefix) => prefix.place),
    endPlace: Int32Array.from(vehicles, (vehicle) => vehicle.end ?? -1),
    startAt: Int32Array.from(vehicles, (vehicle) => vehicle.frozen?.readyAt ?? vehicle.shift?.from ?? 0),
    leftAt: Int32Array.from(vehicles, (vehicle) => vehicle.frozen?.departedAt ?? -1),
    frozen: Int32Array.from(vehicles, (vehicle) => (vehicle.frozen ? 1 : 0)),
    closesAt: Float64Array.from(vehicles, (vehicle) => vehicle.shift?.to ?? Number.POSITIVE_INFINITY),
    longest: Float64Array.from(vehicles, (vehicle) => vehicle.longestSeconds ?? Number.POSITIVE_INFINITY),
    fixedCost: Float64Array.from(vehicles, (vehicle) => vehicle.fixedCost ?? 0),
    capacity: Float64Array.from(wide),
    baseLoad: Float64Array.from(based),
    baseMetres: Int32Array.from(prefixes, (prefix) => prefix.metres),
    baseChurn: Float64Array.from(prefixes, (prefix) => prefix.churn),
    baseStop: Int32Array.from(prefixes, (prefix) => prefix.members.at(-1) ?? -1),
    tripsMax: Int32Array.from(vehicles, (vehicle) => vehicle.trips?.max ?? 1),
    reloadPlace: Int32Array.from(vehicles, (vehicle) => vehicle.trips?.place ?? vehicle.start),
    reloadSeconds: Int32Array.from(vehicles, (vehicle) => vehicle.trips?.reloadSeconds ?? 0),
    ...breaksOf(vehicles),
    twin: twinsOf(problem),
  }
}

const dimensionRow = (dimensions: number, figure: (dimension: number) => number): number[] =>
  Array.from({ length: dimensions }, (_, d) => figure(d))

type Prefix = {
  readonly members: readonly number[]
  readonly place: number
  readonly metres: number
  readonly churn: number
}

const prefixOf = (problem: Problem, stops: StopModel, vehicle: Vehicle, index: number): Prefix => {
  const members = (vehicle.frozen?.stops ?? []).map((id) => stops.stopIndex.get(id) ?? -1)
  let place = vehicle.start
  let metres = 0
  let churn = 0
  let before = -1
  for (const stop of members) {
    const next = stops.stopPlace[stop] ?? 0
    metres += problem.matrix.metres[place * problem.matrix.size + next] ?? 0
    churn += churnOf(problem, stops, { stop, before, vehicle: index })
    place = next
    before = stop
  }
  return { members, place, metres, churn }
}

const churnOf = (
  problem: Problem,
  stops: StopModel,
  at: { stop: number; before: number; vehicle: number },
): number => {
  const published = stops.publishedVehicle[at.stop] ?? -1
  if (published < 0) return 0
  if (published !== at.vehicle) return problem.objective.moved
  return stops.publishedAfter[at.stop] === at.before ? 0 : problem.objective.reordered
}

const breaksOf = (vehicles: readonly Vehicle[]) => {
  const lists = vehicles.map((vehicle) => vehicle.breaks ?? [])
  const breakOf = new Int32Array(vehicles.length + 1)
  for (const [v, list] of lists.entries()) breakOf[v + 1] = (breakOf[v] ?? 0) + list.length
  const flat = lists.flat()
  return {
    breakOf,
    breakFrom: Int32Array.from(flat, (pause) => pause.from),
    breakTo: Int32Array.from(flat, (pause) => pause.to),
    breakSeconds: Int32Array.from(flat, (pause) => pause.durationSeconds),
    breaksMax: Math.max(0, ...lists.map((list) => list.length)),
  }
}

/** Names matter as soon as a stop asks for a vehicle, or moving away from one costs something. */
const twinsOf = (problem: Problem): Int32Array => {
  const { moved, reordered } = problem.objective
  const named = problem.stops.some((stop) => stop.vehicles) || (problem.published && moved + reordered > 0)
  const first = new Map<string, number>()
  return Int32Array.from(problem.vehicles, (vehicle, index) => {
    if (named || vehicle.frozen) return index
    const key = JSON.stringify({ ...vehicle, id: '' })
    const twin = first.get(key) ?? index
    first.set(key, twin)
    return twin
  })
}
