import fc from 'fast-check'
import type { Objective, Problem, Stop, TimeWindow, Vehicle } from '../problem/problem.ts'

/** Small problems with every constraint toggled on and off, always valid; for property tests. */
export const anyProblem: fc.Arbitrary<Problem> = fc
  .record({
    points: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 4, maxLength: 13 }),
    skew: fc.nat(3),
    stops: fc.array(anyStopShape(), { minLength: 12, maxLength: 12 }),
    vehicles: fc.array(anyVehicleShape(), { minLength: 1, maxLength: 3 }),
    objective: anyObjective(),
    block: fc.boolean(),
    published: fc.boolean(),
    frozen: fc.boolean(),
  })
  .map((shape) => assemble(shape))

type StopShape = {
  readonly serviceSeconds: number
  readonly load: readonly [number, number]
  readonly windows: readonly TimeWindow[]
  readonly priority: number
  readonly order: 'first' | 'any' | 'last'
  readonly only: number
}

type VehicleShape = {
  readonly open: boolean
  readonly capacity: readonly [number, number] | null
  readonly shift: TimeWindow | null
  readonly longestSeconds: number | null
  readonly fixedCost: number
  readonly breaks: readonly number[]
  readonly trips: number
}

type Shape = {
  readonly points: readonly (readonly [number, number])[]
  readonly skew: number
  readonly stops: readonly StopShape[]
  readonly vehicles: readonly VehicleShape[]
  readonly objective: Objective
  readonly block: boolean
  readonly published: boolean
  readonly frozen: boolean
}

function anyStopShape(): fc.Arbitrary<StopShape> {
  const window = fc.tuple(fc.nat(600), fc.nat(300)).map(([from, long]) => ({ from, to: from + long }))
  const later = fc
    .tuple(fc.nat(600), fc.nat(300))
    .map(([from, long]) => ({ from: 1000 + from, to: 1000 + from + long }))
  return fc.record({
    serviceSeconds: fc.nat(30),
    load: fc.tuple(fc.nat(6), fc.nat(3)),
    windows: fc.oneof(fc.constant([]), fc.tuple(window), fc.tuple(window, later)),
    priority: fc.nat(5),
    order: fc.constantFrom('first', 'any', 'any', 'any', 'any', 'last'),
    only: fc.integer({ min: -8, max: 2 }),
  })
}

function anyVehicleShape(): fc.Arbitrary<VehicleShape> {
  return fc.record({
    open: fc.boolean(),
    capacity: fc.option(fc.tuple(fc.integer({ min: 4, max: 30 }), fc.integer({ min: 3, max: 15 }))),
    shift: fc.option(
      fc
        .tuple(fc.nat(200), fc.integer({ min: 100, max: 2500 }))
        .map(([from, long]) => ({ from, to: from + long })),
    ),
    longestSeconds: fc.option(fc.integer({ min: 100, max: 1500 })),
    fixedCost: fc.nat(300),
    breaks: fc.subarray([250, 900]),
    trips: fc.integer({ min: 1, max: 3 }),
  })
}

function anyObjective(): fc.Arbitrary<Objective> {
  return fc.record({
    perSecond: fc.constantFrom(0, 1, 0.5),
    perMetre: fc.constantFrom(0, 1, 0.24),
    perSecondLate: fc.constantFrom(null, null, 3),
    balance: fc.constantFrom(0, 0, 2),
    moved: fc.constantFrom(0, 50),
    reordered: fc.constantFrom(0, 10),
    unserved: fc.constantFrom(100_000, 100_000, 500),
  })
}

const assemble = (shape: Shape): Problem => {
  const size = shape.points.length
  const seconds = new Int32Array(size * size)
  const metres = new Int32Array(size * size)
  for (const [i, [x, y]] of shape.points.entries())
    for (const [j, [u, v]] of shape.points.entries()) {
      metres[i * size + j] = Math.round(Math.hypot(x - u, y - v))
      seconds[i * size + j] =
        i === j ? 0 : Math.round(Math.hypot(x - u, y - v) * 2) + ((i * 7 + j * shape.skew) % 11)
    }
  const stops = shape.stops.slice(0, size - 1).map((stop, i) => stopOf(shape, stop, i))
  return {
    matrix: { size, seconds, metres },
    stops,
    vehicles: shape.vehicles.map((vehicle, i) => vehicleOf(shape, vehicle, i)),
    objective: shape.objective,
    ...(shape.block ? { blocks: [['s1', 's2']] } : {}),
    ...(shape.published ? { published: publishedOf(shape, stops) } : {}),
  }
}

/** Stops 1 and 2 may be a block, stop 0 may be frozen in vehicle 0: those carry no wish that would contradict it. */
const stopOf = (shape: Shape, stop: StopShape, index: number): Stop => {
  const { only, order, ...rest } = stop
  const base = { id: `s${index}`, place: index + 1, ...rest }
  if (index < 3) return base
  return { ...base, order, ...(only >= 0 ? { vehicles: [`v${only % shape.vehicles.length}`] } : {}) }
}

const vehicleOf = (shape: Shape, vehicle: VehicleShape, index: number): Vehicle => {
  const started = shape.frozen && index === 0
  return {
    id: `v${index}`,
    start: 0,
    end: vehicle.open ? null : index % 2,
    fixedCost: vehicle.fixedCost,
    ...(vehicle.capacity && !started ? { capacity: vehicle.capacity } : {}),
    ...(vehicle.shift && !started ? { shift: vehicle.shift } : {}),
    ...(vehicle.longestSeconds && !started ? { longestSeconds: vehicle.longestSeconds } : {}),
    breaks: started ? [] : vehicle.breaks.map((from) => ({ from, to: from + 200, durationSeconds: 40 })),
    trips: { max: vehicle.trips, place: 0, reloadSeconds: 20 },
    ...(started ? { frozen: { stops: ['s0'], departedAt: 50, readyAt: 300 } } : {}),
  }
}

const publishedOf = (shape: Shape, stops: readonly Stop[]) =>
  shape.vehicles.map((_, v) => ({
    vehicle: `v${v}`,
    stops: stops.filter((_, i) => i % shape.vehicles.length === v).map((stop) => stop.id),
  }))
