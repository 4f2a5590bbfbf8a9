import type { Route } from '../problem/plan.ts'
import type { Problem, Stop, Vehicle } from '../problem/problem.ts'
import { checkBreaks } from './check-breaks.ts'
import { checkLoads } from './check-loads.ts'
import { checkTimes } from './check-times.ts'
import type { Violation } from './violation.ts'

/** What a sound route contributes to the cost. */
export type RouteFigures = {
  readonly vehicle: Vehicle
  readonly seconds: number
  readonly metres: number
  readonly lateSeconds: number
  readonly stops: readonly string[]
}

export type RouteVerdict = {
  readonly violations: readonly Violation[]
  readonly figures: RouteFigures | null
}

/** Judges one route: the frozen part, times, breaks, loads and trips, order, permissions, and its own figures. */
export const checkRoute = (problem: Problem, route: Route): RouteVerdict => {
  const vehicle = problem.vehicles.find(({ id }) => id === route.vehicle)
  if (!vehicle) return { violations: [{ kind: 'unknown-vehicle', vehicle: route.vehicle }], figures: null }
  const byId = stopsOf(problem)
  const stops = [
    ...route.frozen,
    ...route.visits.flatMap((visit) => (visit.kind === 'stop' ? [visit.stop] : [])),
  ]
  const known = stops.flatMap((id) => byId.get(id) ?? [])
  if (known.length < stops.length) return { violations: [], figures: null }
  const times = checkTimes(problem, vehicle, route, byId)
  const violations = [
    ...checkFrozen(vehicle, route),
    ...times.violations,
    ...checkShift(vehicle, route),
    ...checkBreaks(vehicle, route),
    ...checkLoads(vehicle, route, byId),
    ...checkOrder(known.slice(route.frozen.length)),
    ...checkAllowed(vehicle, known),
  ]
  const { metres, lateSeconds } = times
  return { violations, figures: { vehicle, seconds: route.seconds, metres, lateSeconds, stops } }
}

const indexes = new WeakMap<Problem, ReadonlyMap<string, Stop>>()

const stopsOf = (problem: Problem): ReadonlyMap<string, Stop> => {
  const known = indexes.get(problem)
  if (known) return known
  const fresh = new Map(problem.stops.map((stop) => [stop.id, stop]))
  indexes.set(problem, fresh)
  return fresh
}

const checkFrozen = (vehicle: Vehicle, route: Route): Violation[] => {
  const expected = vehicle.frozen?.stops ?? []
  const same =
    expected.length === route.frozen.length && expected.every((stop, i) => stop === route.frozen[i])
  const left = !vehicle.frozen || route.departure === vehicle.frozen.departedAt
  if (!same || !left) return [{ kind: 'frozen-prefix-changed', vehicle: vehicle.id }]
  const idle = !vehicle.frozen && !route.visits.some((visit) => visit.kind === 'stop')
  return idle ? [{ kind: 'empty-route', vehicle: vehicle.id }] : []
}

const checkShift = (vehicle: Vehicle, route: Route): Violation[] => {
  const { id, shift, longestSeconds = Number.POSITIVE_INFINITY } = vehicle
  const seconds = route.end - route.departure
  const found: Violation[] = []
  if (shift && !vehicle.frozen && route.departure < shift.from)
    found.push({ kind: 'left-too-early', vehicle: id, departure: route.departure, earliest: shift.from })
  if (shift && route.end > shift.to)
    found.push({ kind: 'back-too-late', vehicle: id, end: route.end, latest: shift.to })
  if (seconds > longestSeconds)
    found.push({ kind: 'too-long', vehicle: id, seconds, longest: longestSeconds })
  if (seconds !== route.seconds)
    found.push({
      kind: 'figures-differ',
      vehicle: id,
      figure: 'seconds',
      claimed: route.seconds,
      counted: seconds,
    })
  return found
}

/** What is frozen is done, whatever its rank; the order holds among the stops that remain. */
const checkOrder = (stops: readonly Stop[]): Violation[] => {
  const rank = { first: 0, any: 1, last: 2 }
  return stops.flatMap((stop, i) => {
    const before = stops[i - 1]
    const wrong = before && rank[before.order ?? 'any'] > rank[stop.order ?? 'any']
    return wrong ? [{ kind: 'out-of-order', stop: stop.id, after: before.id } as const] : []
  })
}

const checkAllowed = (vehicle: Vehicle, stops: readonly Stop[]): Violation[] =>
  stops
    .filter((stop) => stop.vehicles && !stop.vehicles.includes(vehicle.id))
    .map((stop) => ({ kind: 'vehicle-not-allowed', stop: stop.id, vehicle: vehicle.id }))
