import type { Route } from '../problem/plan.ts'
import type { Stop, Vehicle } from '../problem/problem.ts'
import type { Violation } from './violation.ts'

/** No trip carries more than the vehicle holds, in no dimension, and there are no more trips than allowed. */
export const checkLoads = (vehicle: Vehicle, route: Route, stops: ReadonlyMap<string, Stop>): Violation[] => {
  const trips: string[][] = [[...route.frozen]]
  for (const visit of route.visits) {
    if (visit.kind === 'reload') trips.push([])
    if (visit.kind === 'stop') trips.at(-1)?.push(visit.stop)
  }
  const max = vehicle.trips?.max ?? 1
  const many: Violation[] =
    trips.length > max ? [{ kind: 'too-many-trips', vehicle: vehicle.id, trips: trips.length, max }] : []
  return [...many, ...trips.flatMap((trip) => checkTrip(vehicle, trip, stops))]
}

const checkTrip = (
  vehicle: Vehicle,
  trip: readonly string[],
  stops: ReadonlyMap<string, Stop>,
): Violation[] =>
  (vehicle.capacity ?? []).flatMap((capacity, dimension) => {
    const load = trip.reduce((sum, id) => sum + (stops.get(id)?.load?.[dimension] ?? 0), 0)
    const over = load > capacity + 1e-9
    return over ? [{ kind: 'overloaded', vehicle: vehicle.id, dimension, load, capacity } as const] : []
  })
