import type { Problem, Stop } from '../../problem/problem.ts'

/** Stops by index. Windows of stop s are `windowOf[s]` to `windowOf[s + 1]`; published places are -1 where unknown. */
export type StopModel = {
  readonly stopIndex: ReadonlyMap<string, number>
  readonly stopPlace: Int32Array
  readonly service: Int32Array
  readonly rank: Int32Array
  readonly windowOf: Int32Array
  readonly windowFrom: Int32Array
  readonly windowTo: Int32Array
  readonly publishedVehicle: Int32Array
  readonly publishedAfter: Int32Array
}

export const stopModel = (problem: Problem): StopModel => {
  const { stops } = problem
  const stopIndex = new Map(stops.map((stop, index) => [stop.id, index]))
  const windows = stops.map((stop) => stop.windows ?? [])
  const offsets = new Int32Array(stops.length + 1)
  for (const [index, list] of windows.entries()) offsets[index + 1] = (offsets[index] ?? 0) + list.length
  return {
    stopIndex,
    stopPlace: Int32Array.from(stops, (stop) => stop.place),
    service: Int32Array.from(stops, (stop) => stop.serviceSeconds ?? 0),
    rank: Int32Array.from(stops, rankOf),
    windowOf: offsets,
    windowFrom: Int32Array.from(windows.flat(), (window) => window.from),
    windowTo: Int32Array.from(windows.flat(), (window) => window.to),
    ...publishedOf(problem, stopIndex),
  }
}

const rankOf = (stop: Stop): number => ['first', 'any', 'last'].indexOf(stop.order ?? 'any')

const publishedOf = (problem: Problem, stopIndex: ReadonlyMap<string, number>) => {
  const publishedVehicle = new Int32Array(problem.stops.length).fill(-1)
  const publishedAfter = new Int32Array(problem.stops.length).fill(-1)
  const vehicleIndex = new Map(problem.vehicles.map((vehicle, index) => [vehicle.id, index]))
  for (const { vehicle, stops } of problem.published ?? []) {
    let after = -1
    for (const id of stops) {
      const stop = stopIndex.get(id) ?? -1
      publishedVehicle[stop] = vehicleIndex.get(vehicle) ?? -1
      publishedAfter[stop] = after
      after = stop
    }
  }
  return { publishedVehicle, publishedAfter }
}
