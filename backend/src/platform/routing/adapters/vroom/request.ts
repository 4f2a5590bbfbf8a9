import type { Problem, Stop, TravelMatrix, Vehicle } from '../../problem/problem.ts'

/** The body a VROOM server is sent: jobs and vehicles by their position plus one, places by their matrix index. */
export type VroomRequest = {
  readonly jobs: readonly VroomJob[]
  readonly vehicles: readonly VroomVehicle[]
  readonly matrices: { readonly car: { readonly durations: number[][]; readonly distances: number[][] } }
}

export type VroomJob = {
  readonly id: number
  readonly location_index: number
  readonly service: number
  readonly delivery?: readonly number[]
  readonly skills?: readonly number[]
  readonly priority: number
  readonly time_windows?: readonly (readonly [number, number])[]
}

export type VroomVehicle = {
  readonly id: number
  readonly profile: 'car'
  readonly start_index: number
  readonly end_index?: number
  readonly capacity?: readonly number[]
  readonly skills?: readonly number[]
  readonly time_window?: readonly [number, number]
  readonly breaks?: readonly VroomBreak[]
  readonly costs: {
    readonly fixed: number
    readonly per_hour: number
    readonly per_task_hour: number
    readonly per_km: number
  }
}

export type VroomBreak = {
  readonly id: number
  readonly service: number
  readonly time_windows: readonly (readonly [number, number])[]
}

/**
 * Writes a problem in VROOM's words (docs/API.md, version 1.14). Every distinct set of allowed vehicles is one skill.
 * Loads and costs are whole numbers there: fractions are scaled, loads rounded up and capacities down. VROOM does not
 * price waiting; the plan that comes back is priced by our own rules.
 */
export const vroomRequest = (problem: Problem): VroomRequest => {
  const skills = skillsOf(problem)
  const loads = loadScale(problem)
  const costs = costScale(problem)
  return {
    jobs: problem.stops.map((stop, i) => jobOf(stop, i, skills, loads)),
    vehicles: problem.vehicles.map((vehicle, i) => vehicleOf(problem, vehicle, i, { skills, loads, costs })),
    matrices: { car: matricesOf(problem.matrix) },
  }
}

type Skills = ReadonlyMap<string, { readonly id: number; readonly vehicles: readonly string[] }>
type LoadScale = {
  readonly factor: number
  readonly dimensions: number
  readonly unlimited: readonly number[]
}

const keyOf = (vehicles: readonly string[]): string => JSON.stringify([...new Set(vehicles)].sort())

const skillsOf = (problem: Problem): Skills => {
  const skills = new Map<string, { id: number; vehicles: readonly string[] }>()
  for (const { vehicles } of problem.stops)
    if (vehicles && !skills.has(keyOf(vehicles)))
      skills.set(keyOf(vehicles), { id: skills.size + 1, vehicles })
  return skills
}

const jobOf = (stop: Stop, index: number, skills: Skills, loads: LoadScale): VroomJob => {
  const { place, serviceSeconds = 0, windows = [], load = [], priority = 0 } = stop
  const skill = stop.vehicles && skills.get(keyOf(stop.vehicles))?.id
  return {
    id: index + 1,
    location_index: place,
    service: serviceSeconds,
    priority,
    ...(loads.dimensions > 0
      ? { delivery: amounts(loads, (d) => Math.ceil((load[d] ?? 0) * loads.factor)) }
      : {}),
    ...(skill ? { skills: [skill] } : {}),
    ...(windows.length > 0 ? { time_windows: windows.map(({ from, to }) => [from, to] as const) } : {}),
  }
}

type Scales = { readonly skills: Skills; readonly loads: LoadScale; readonly costs: number }

const vehicleOf = (problem: Problem, vehicle: Vehicle, index: number, scales: Scales): VroomVehicle => {
  const { id, start, end, shift, breaks = [], fixedCost = 0 } = vehicle
  const held = [...scales.skills.values()].filter((skill) => skill.vehicles.includes(id))
  const perHour = Math.round(problem.objective.perSecond * 3600 * scales.costs)
  return {
    id: index + 1,
    profile: 'car',
    start_index: start,
    ...(end === null ? {} : { end_index: end }),
    ...(scales.loads.dimensions > 0 ? { capacity: capacityOf(vehicle, scales.loads) } : {}),
    ...(held.length > 0 ? { skills: held.map((skill) => skill.id) } : {}),
    ...(shift ? { time_window: [shift.from, shift.to] as const } : {}),
    ...(breaks.length > 0 ? { breaks: breaksOf(vehicle) } : {}),
    costs: {
      fixed: Math.round(fixedCost * scales.costs),
      per_hour: perHour,
      per_task_hour: perHour,
      per_km: Math.round(problem.objective.perMetre * 1000 * scales.costs),
    },
  }
}

const breaksOf = ({ breaks = [] }: Vehicle): VroomBreak[] =>
  breaks.map(({ from, to, durationSeconds }, i) => ({
    id: i + 1,
    service: durationSeconds,
    time_windows: [[from, to] as const],
  }))

/** A vehicle without a limit in some dimension can take everything there is. */
const capacityOf = ({ capacity = [] }: Vehicle, loads: LoadScale): number[] =>
  amounts(loads, (d) => {
    const limit = capacity[d]
    return limit === undefined ? (loads.unlimited[d] ?? 0) : Math.floor(limit * loads.factor + 1e-6)
  })

const amounts = ({ dimensions }: LoadScale, amount: (dimension: number) => number): number[] =>
  Array.from({ length: dimensions }, (_, d) => amount(d))

/** Only dimensions in which some vehicle is limited matter. */
const loadScale = ({ stops, vehicles }: Problem): LoadScale => {
  const dimensions = Math.max(0, ...vehicles.map(({ capacity = [] }) => capacity.length))
  const factor = wholeFactor([
    ...stops.flatMap(({ load = [] }) => load),
    ...vehicles.flatMap(({ capacity = [] }) => capacity),
  ])
  const unlimited = Array.from({ length: dimensions }, (_, d) =>
    stops.reduce((sum, { load = [] }) => sum + Math.ceil((load[d] ?? 0) * factor), 0),
  )
  return { factor, dimensions, unlimited }
}

const costScale = ({ objective, vehicles }: Problem): number =>
  wholeFactor([
    objective.perSecond * 3600,
    objective.perMetre * 1000,
    ...vehicles.map(({ fixedCost = 0 }) => fixedCost),
  ])

/** The smallest of 1, 10, 100 and 1,000 that makes all figures whole, or 1,000. */
const wholeFactor = (figures: readonly number[]): number =>
  [1, 10, 100].find((factor) =>
    figures.every((figure) => Math.abs(figure * factor - Math.round(figure * factor)) < 1e-9),
  ) ?? 1000

const matricesOf = ({ size, seconds, metres }: TravelMatrix) => ({
  durations: rowsOf(seconds, size),
  distances: rowsOf(metres, size),
})

const rowsOf = (cells: Int32Array, size: number): number[][] =>
  Array.from({ length: size }, (_, row) => [...cells.subarray(row * size, (row + 1) * size)])
