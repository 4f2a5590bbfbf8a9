import type { Problem, Stop, Vehicle } from '../problem/problem.ts'

/** What a problem may ask for that an outside optimiser has no word for. */
export type UnsupportedConstraint =
  | 'several-trips'
  | 'blocks'
  | 'frozen-prefix'
  | 'first-and-last'
  | 'longest-duration'
  | 'balance'
  | 'churn'
  | 'soft-windows'
  | 'priority'
  | 'capacity'
  | 'shift'
  | 'breaks'
  | 'several-windows'
  | 'windows'
  | 'fixed-cost'
  | 'vehicle-places'
  | 'coordinates'
  | 'service-time'
  | 'vehicle-without-driver'
  | 'vehicle-count'

type Test = (problem: Problem) => boolean

const stops =
  (test: (stop: Stop) => boolean): Test =>
  (problem) =>
    problem.stops.some(test)

const vehicles =
  (test: (vehicle: Vehicle) => boolean): Test =>
  (problem) =>
    problem.vehicles.some(test)

const hasWindows = stops(({ windows = [] }) => windows.length > 0)

const alwaysBeyond = {
  'several-trips': vehicles(({ trips }) => (trips?.max ?? 1) > 1),
  blocks: ({ blocks = [] }) => blocks.some((block) => block.length > 1),
  'frozen-prefix': vehicles(({ frozen }) => frozen !== undefined),
  'longest-duration': vehicles(({ longestSeconds }) => longestSeconds !== undefined),
  balance: ({ objective }) => objective.balance > 0,
  churn: ({ objective, published = [] }) =>
    objective.moved + objective.reordered > 0 && published.some((sequence) => sequence.stops.length > 0),
  'soft-windows': (problem) => problem.objective.perSecondLate !== null && hasWindows(problem),
} satisfies Partial<Record<UnsupportedConstraint, Test>>

/** VROOM's `max_travel_time` counts driving only, its `steps` only start the search, and priorities are whole, to 100. */
const beyondVroom: Partial<Record<UnsupportedConstraint, Test>> = {
  ...alwaysBeyond,
  'first-and-last': stops(({ order = 'any' }) => order !== 'any'),
  priority: stops(({ priority = 0 }) => !Number.isInteger(priority) || priority > 100),
}

/** Spoke knows moments of the day it plans, and none after it. */
export const secondsOfDay = 86_400
const driversMax = 50
const serviceMaxSeconds = 8 * 3600

/** Spoke knows one window of whole minutes a stop; hours, places and sizes of vehicles are set in the account. */
const beyondSpoke: Partial<Record<UnsupportedConstraint, Test>> = {
  ...alwaysBeyond,
  priority: stops(({ priority = 0 }) => priority > 0),
  capacity: vehicles(({ capacity = [] }) => capacity.length > 0),
  shift: vehicles(({ shift }) => shift !== undefined),
  breaks: vehicles(({ breaks = [] }) => breaks.length > 0),
  'several-windows': stops(({ windows = [] }) => windows.length > 1),
  windows: stops(({ windows = [] }) => windows.some((w) => !hasWholeMinutes(w.from, w.to))),
  'fixed-cost': vehicles(({ fixedCost = 0 }) => fixedCost > 0),
  'vehicle-places': (problem) => placesOf(problem).size > 1,
  coordinates: ({ points }) => points === undefined,
  'service-time': stops(({ serviceSeconds = 0 }) => serviceSeconds > serviceMaxSeconds),
  'vehicle-count': (problem) => problem.vehicles.length > driversMax,
}

/** A window that ends with the day or later has no end: none is told. */
const hasWholeMinutes = (from: number, to: number): boolean =>
  Math.ceil(from / 60) <= Math.floor(Math.min(to, secondsOfDay - 1) / 60)

const placesOf = (problem: Problem): ReadonlySet<number | null> =>
  new Set(problem.vehicles.flatMap(({ start, end }) => [start, end]))

/** What a VROOM server cannot be asked. Source: VROOM docs/API.md. */
export const beyondVroomIn = (problem: Problem): UnsupportedConstraint[] => named(beyondVroom, problem)

/** What Spoke cannot be asked through its API. Source: Spoke API v1, createPlan and importStops. */
export const beyondSpokeIn = (problem: Problem): UnsupportedConstraint[] => named(beyondSpoke, problem)

const named = (
  tests: Partial<Record<UnsupportedConstraint, Test>>,
  problem: Problem,
): UnsupportedConstraint[] =>
  (Object.entries(tests) as [UnsupportedConstraint, Test][])
    .filter(([, test]) => test(problem))
    .map(([name]) => name)
