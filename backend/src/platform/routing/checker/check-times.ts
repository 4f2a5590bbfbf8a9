import type { Route, Visit } from '../problem/plan.ts'
import type { Problem, Stop, Vehicle } from '../problem/problem.ts'
import type { Violation } from './violation.ts'

type Stops = ReadonlyMap<string, Stop>
type StopVisit = Extract<Visit, { kind: 'stop' }>
type Times = {
  readonly violations: readonly Violation[]
  readonly metres: number
  readonly lateSeconds: number
}

/** The driver at a moment: where, free since when, and how much break was taken since. */
type Moment = { place: number; free: number; pausedSeconds: number; metres: number }

/** Follows the driver from visit to visit: nobody is faster than the road, breaks take their time, windows are kept. */
export const checkTimes = (problem: Problem, vehicle: Vehicle, route: Route, stops: Stops): Times => {
  const violations: Violation[] = []
  const moment = startOf(problem, vehicle, route, stops)
  let lateSeconds = 0
  for (const [index, visit] of route.visits.entries()) {
    if (visit.kind === 'break') {
      moment.pausedSeconds += visit.end - visit.start
      continue
    }
    const place =
      visit.kind === 'reload' ? (vehicle.trips?.place ?? -1) : (stops.get(visit.stop)?.place ?? -1)
    violations.push(
      ...drive(problem, vehicle, moment, { place, arrival: visit.arrival, start: visit.start, index }),
    )
    if (visit.kind === 'stop') {
      violations.push(...checkService(problem, visit, stops.get(visit.stop)))
      lateSeconds += visit.lateSeconds
    } else violations.push(...checkReload(vehicle, visit, index))
    moment.free = visit.end
  }
  violations.push(...driveHome(problem, vehicle, route, moment))
  return { violations, metres: moment.metres, lateSeconds }
}

const startOf = (problem: Problem, vehicle: Vehicle, route: Route, stops: Stops): Moment => {
  const moment = { place: vehicle.start, free: route.departure, pausedSeconds: 0, metres: 0 }
  if (!vehicle.frozen) return moment
  for (const id of vehicle.frozen.stops) {
    const place = stops.get(id)?.place ?? vehicle.start
    moment.metres += entry(problem.matrix.metres, problem, moment.place, place)
    moment.place = place
  }
  moment.free = vehicle.frozen.readyAt
  return moment
}

type Leg = {
  readonly place: number
  readonly arrival: number
  readonly start: number
  readonly index: number
}

const drive = (problem: Problem, vehicle: Vehicle, moment: Moment, leg: Leg): Violation[] => {
  const needed = entry(problem.matrix.seconds, problem, moment.place, leg.place)
  const shortSeconds = Math.max(
    moment.free + needed - leg.arrival,
    moment.free + needed + moment.pausedSeconds - leg.start,
    leg.arrival - leg.start,
  )
  moment.metres += entry(problem.matrix.metres, problem, moment.place, leg.place)
  moment.place = leg.place
  moment.pausedSeconds = 0
  if (shortSeconds <= 0) return []
  return [{ kind: 'faster-than-the-road', vehicle: vehicle.id, visit: leg.index, shortSeconds }]
}

const driveHome = (problem: Problem, vehicle: Vehicle, route: Route, moment: Moment): Violation[] => {
  const place = vehicle.end ?? moment.place
  const arrival = route.end - moment.pausedSeconds
  const found = drive(problem, vehicle, moment, {
    place,
    arrival,
    start: route.end,
    index: route.visits.length,
  })
  if (moment.metres === route.metres) return found
  const counted = moment.metres
  return [
    ...found,
    { kind: 'figures-differ', vehicle: vehicle.id, figure: 'metres', claimed: route.metres, counted },
  ]
}

const checkService = (problem: Problem, visit: StopVisit, stop: Stop | undefined): Violation[] => {
  if (!stop) return []
  const seconds = visit.end - visit.start
  const needed = stop.serviceSeconds ?? 0
  const short: Violation[] =
    seconds < needed ? [{ kind: 'service-cut-short', stop: stop.id, seconds, needed }] : []
  return [...short, ...checkWindows(problem, visit, stop)]
}

const checkWindows = (problem: Problem, visit: StopVisit, stop: Stop): Violation[] => {
  const windows = stop.windows ?? []
  const inside =
    windows.length === 0 || windows.some(({ from, to }) => visit.start >= from && visit.start <= to)
  const close = windows.at(-1)?.to ?? 0
  const counted = inside ? 0 : visit.start - close
  if (counted < 0 || (!inside && problem.objective.perSecondLate === null))
    return [{ kind: 'outside-windows', stop: stop.id, start: visit.start }]
  if (counted === visit.lateSeconds) return []
  return [{ kind: 'lateness-differs', stop: stop.id, claimed: visit.lateSeconds, counted }]
}

const checkReload = (
  vehicle: Vehicle,
  visit: Extract<Visit, { kind: 'reload' }>,
  index: number,
): Violation[] =>
  vehicle.trips && visit.end - visit.start >= vehicle.trips.reloadSeconds
    ? []
    : [{ kind: 'reload-wrong', vehicle: vehicle.id, visit: index }]

/** A place outside the matrix is as far as can be, so that it never passes. */
const entry = (cells: Int32Array, problem: Problem, from: number, to: number): number =>
  from < 0 || to < 0
    ? Number.POSITIVE_INFINITY
    : (cells[from * problem.matrix.size + to] ?? Number.POSITIVE_INFINITY)
