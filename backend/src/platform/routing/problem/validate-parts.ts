import type { Objective, Problem, Stop, TimeWindow, Vehicle } from './problem.ts'
import type { ProblemRefusal } from './refusal.ts'

/** Times and loads stay far below 2^31, so that sums of thousands are exact. */
const figureMax = 1_000_000_000
const priorityMax = 1000

export const findObjectiveFault = (objective: Objective): ProblemRefusal | null => {
  for (const [field, value] of Object.entries(objective)) {
    if (value === null) continue
    if (!Number.isFinite(value) || value < 0 || value > figureMax)
      return outOfRange('objective', field, value)
  }
  return null
}

export const findStopFault = (problem: Problem): ProblemRefusal | null =>
  firstFault(problem.stops, (stop) => stopFault(stop, problem.matrix.size))

export const findVehicleFault = (problem: Problem): ProblemRefusal | null =>
  firstFault(problem.vehicles, (vehicle) => vehicleFault(vehicle, problem.matrix.size))

const stopFault = (stop: Stop, places: number): ProblemRefusal | null =>
  placeFault(stop.id, stop.place, places) ??
  wholeFault(stop.id, 'serviceSeconds', stop.serviceSeconds ?? 0) ??
  loadFault(stop) ??
  windowsFault(stop.id, stop.windows ?? []) ??
  priorityFault(stop)

const vehicleFault = (vehicle: Vehicle, places: number): ProblemRefusal | null =>
  placeFault(vehicle.id, vehicle.start, places) ??
  placeFault(vehicle.id, vehicle.end ?? 0, places) ??
  capacityFault(vehicle) ??
  windowsFault(vehicle.id, vehicle.shift ? [vehicle.shift] : []) ??
  wholeFault(vehicle.id, 'longestSeconds', vehicle.longestSeconds ?? 0) ??
  costFault(vehicle) ??
  breakFault(vehicle) ??
  tripsFault(vehicle, places) ??
  frozenFault(vehicle)

const priorityFault = ({ id, priority = 0 }: Stop): ProblemRefusal | null =>
  Number.isFinite(priority) && priority >= 0 && priority <= priorityMax
    ? null
    : outOfRange(id, 'priority', priority)

const loadFault = ({ id, load = [] }: Stop): ProblemRefusal | null => {
  const dimension = load.findIndex((amount) => !(amount >= 0 && amount <= figureMax))
  return dimension < 0 ? null : { kind: 'load-negative', id, dimension, load: load[dimension] ?? 0 }
}

const capacityFault = ({ id, capacity = [] }: Vehicle): ProblemRefusal | null => {
  const dimension = capacity.findIndex((amount) => !(amount >= 0 && amount <= figureMax))
  return dimension < 0
    ? null
    : { kind: 'capacity-negative', id, dimension, capacity: capacity[dimension] ?? 0 }
}

const costFault = ({ id, fixedCost = 0 }: Vehicle): ProblemRefusal | null =>
  Number.isFinite(fixedCost) && fixedCost >= 0 && fixedCost <= figureMax
    ? null
    : outOfRange(id, 'fixedCost', fixedCost)

const breakFault = ({ id, breaks = [] }: Vehicle): ProblemRefusal | null =>
  firstFault(
    breaks,
    (pause) => boundsFault(id, pause) ?? wholeFault(id, 'break.durationSeconds', pause.durationSeconds),
  ) ?? overlapFault(id, breaks)

const tripsFault = ({ id, trips }: Vehicle, places: number): ProblemRefusal | null =>
  trips
    ? (placeFault(id, trips.place, places) ??
      wholeFault(id, 'trips.reloadSeconds', trips.reloadSeconds) ??
      (trips.max >= 1 ? wholeFault(id, 'trips.max', trips.max) : outOfRange(id, 'trips.max', trips.max)))
    : null

const frozenFault = ({ id, frozen }: Vehicle): ProblemRefusal | null =>
  frozen ? boundsFault(id, { from: frozen.departedAt, to: frozen.readyAt }) : null

const windowsFault = (id: string, windows: readonly TimeWindow[]): ProblemRefusal | null =>
  firstFault(windows, (window) => boundsFault(id, window)) ?? overlapFault(id, windows)

const boundsFault = (id: string, { from, to }: TimeWindow): ProblemRefusal | null => {
  const fault = wholeFault(id, 'from', from) ?? wholeFault(id, 'to', to)
  if (fault) return fault
  return to < from ? { kind: 'window-ends-before-start', id, from, to } : null
}

/** Windows stand in order and apart, so that "the next one" means something. */
const overlapFault = (id: string, windows: readonly TimeWindow[]): ProblemRefusal | null => {
  for (const [index, window] of windows.entries()) {
    const next = windows[index + 1]
    if (next && next.from <= window.to) return { kind: 'windows-overlap', id, to: window.to, from: next.from }
  }
  return null
}

const placeFault = (id: string, place: number, places: number): ProblemRefusal | null =>
  Number.isInteger(place) && place >= 0 && place < places
    ? null
    : { kind: 'place-unknown', id, place, places }

const wholeFault = (id: string, field: string, value: number): ProblemRefusal | null =>
  Number.isInteger(value) && value >= 0 && value <= figureMax ? null : outOfRange(id, field, value)

const outOfRange = (id: string, field: string, value: number): ProblemRefusal => ({
  kind: 'number-out-of-range',
  id,
  field,
  value,
})

const firstFault = <T>(
  list: readonly T[],
  fault: (item: T) => ProblemRefusal | null,
): ProblemRefusal | null => {
  for (const item of list) {
    const found = fault(item)
    if (found) return found
  }
  return null
}
