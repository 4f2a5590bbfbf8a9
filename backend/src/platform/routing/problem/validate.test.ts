import { describe, expect, it } from 'vitest'
import { gardenProblem } from '../instances/garden-problem.ts'
import type { Problem, Stop, Vehicle } from './problem.ts'
import { validateProblem } from './validate.ts'

const problem = gardenProblem({ seed: 1, stops: 6, vehicles: 2 })
const withStop = (change: Partial<Stop>): Problem => ({
  ...problem,
  stops: problem.stops.map((stop, i) => (i === 0 ? { ...stop, ...change } : stop)),
})
const withVehicle = (change: Partial<Vehicle>): Problem => ({
  ...problem,
  vehicles: problem.vehicles.map((vehicle, i) => (i === 0 ? { ...vehicle, ...change } : vehicle)),
})
const refusalOf = (asked: Problem) => {
  const verdict = validateProblem(asked)
  return verdict.ok ? null : verdict.refusal
}

describe('a problem is refused with its kind and figures', () => {
  it('accepts an ordinary day', () => expect(refusalOf(problem)).toBeNull())

  it('when there is no vehicle or no stop', () => {
    expect(refusalOf({ ...problem, vehicles: [] })).toEqual({ kind: 'no-vehicle' })
    expect(refusalOf({ ...problem, stops: [] })).toEqual({ kind: 'no-stop' })
  })

  it('when there are more than 5,000 stops', () => {
    const stops = Array.from({ length: 5001 }, (_, i) => ({ id: `${i}`, place: 0 }))
    expect(refusalOf({ ...problem, stops })).toEqual({ kind: 'too-many-stops', stops: 5001, max: 5000 })
  })

  it('when the matrix has the wrong size, a hole or a figure out of range', () => {
    const { matrix } = problem
    expect(refusalOf({ ...problem, matrix: { ...matrix, size: 8 } })).toMatchObject({
      kind: 'matrix-wrong-size',
    })
    const holed = Int32Array.from(matrix.seconds)
    holed[9] = -1
    expect(refusalOf({ ...problem, matrix: { ...matrix, seconds: holed } })).toEqual({
      kind: 'matrix-with-holes',
      holes: 1,
      atLeast: false,
      from: 1,
      to: 2,
    })
    holed[9] = 0x7fffffff
    expect(refusalOf({ ...problem, matrix: { ...matrix, seconds: holed } })).toMatchObject({
      kind: 'matrix-beyond-range',
    })
  })

  it('when a coordinate is not finite or off the globe', () => {
    const points =
      problem.points?.map((point, i) => (i === 2 ? { latitude: Number.NaN, longitude: 6 } : point)) ?? []
    expect(refusalOf({ ...problem, points })).toMatchObject({ kind: 'coordinate-not-finite', place: 2 })
    points[2] = { latitude: 91, longitude: 6 }
    expect(refusalOf({ ...problem, points })).toMatchObject({
      kind: 'coordinate-off-the-globe',
      latitude: 91,
    })
    expect(refusalOf({ ...problem, points: [] })).toMatchObject({ kind: 'points-wrong-size', expected: 7 })
  })

  it('when a load or a capacity is negative or no number', () => {
    expect(refusalOf(withStop({ load: [3, -1] }))).toEqual({
      kind: 'load-negative',
      id: 's1',
      dimension: 1,
      load: -1,
    })
    expect(refusalOf(withStop({ load: [Number.NaN] }))).toMatchObject({ kind: 'load-negative' })
    expect(refusalOf(withVehicle({ capacity: [-5] }))).toMatchObject({
      kind: 'capacity-negative',
      capacity: -5,
    })
  })

  it('when a window ends before it starts or windows overlap', () => {
    expect(refusalOf(withStop({ windows: [{ from: 10, to: 9 }] }))).toEqual({
      kind: 'window-ends-before-start',
      id: 's1',
      from: 10,
      to: 9,
    })
    const windows = [
      { from: 0, to: 10 },
      { from: 5, to: 20 },
    ]
    expect(refusalOf(withStop({ windows }))).toMatchObject({ kind: 'windows-overlap' })
    expect(refusalOf(withVehicle({ shift: { from: 5, to: 4 } }))).toMatchObject({
      kind: 'window-ends-before-start',
    })
  })

  it('when a place, a time or a cost makes no sense', () => {
    expect(refusalOf(withStop({ place: 99 }))).toEqual({
      kind: 'place-unknown',
      id: 's1',
      place: 99,
      places: 7,
    })
    expect(refusalOf(withVehicle({ end: -1 }))).toMatchObject({ kind: 'place-unknown' })
    expect(refusalOf(withStop({ serviceSeconds: 0.5 }))).toMatchObject({ field: 'serviceSeconds' })
    expect(refusalOf(withStop({ priority: -1 }))).toMatchObject({ field: 'priority' })
    expect(refusalOf(withVehicle({ fixedCost: Number.POSITIVE_INFINITY }))).toMatchObject({
      field: 'fixedCost',
    })
    expect(refusalOf(withVehicle({ trips: { max: 0, place: 0, reloadSeconds: 0 } }))).toMatchObject({
      field: 'trips.max',
    })
    const objective = { ...problem.objective, perMetre: -1 }
    expect(refusalOf({ ...problem, objective })).toMatchObject({ id: 'objective', field: 'perMetre' })
  })

  it('when two stops or two vehicles share an id', () => {
    expect(refusalOf(withStop({ id: 's2' }))).toEqual({ kind: 'duplicate-id', of: 'stop', id: 's2' })
    expect(refusalOf(withVehicle({ id: 'v2' }))).toEqual({ kind: 'duplicate-id', of: 'vehicle', id: 'v2' })
  })

  it('when a lock names what does not exist, or names it twice', () => {
    expect(refusalOf({ ...problem, blocks: [['s1', 'sX']] })).toEqual({
      kind: 'stop-unknown',
      stop: 'sX',
      where: 'block',
    })
    expect(refusalOf({ ...problem, blocks: [['s1', 's2', 's1']] })).toMatchObject({
      kind: 'stop-locked-twice',
    })
    expect(refusalOf(withStop({ vehicles: ['v9'] }))).toMatchObject({
      kind: 'vehicle-unknown',
      vehicle: 'v9',
    })
    expect(refusalOf({ ...problem, published: [{ vehicle: 'v9', stops: [] }] })).toMatchObject({
      kind: 'vehicle-unknown',
    })
  })

  it('when locks contradict each other', () => {
    const apart = {
      ...problem,
      stops: problem.stops.map((stop, i) => (i < 2 ? { ...stop, vehicles: [`v${i + 1}`] } : stop)),
      blocks: [['s1', 's2']],
    }
    expect(refusalOf(apart)).toMatchObject({ kind: 'locks-contradict', why: 'no-vehicle-in-common' })
    expect(refusalOf({ ...withStop({ order: 'last' }), blocks: [['s1', 's2']] })).toMatchObject({
      why: 'order-reversed',
    })
    const frozen = { stops: ['s1'], departedAt: 0, readyAt: 10 }
    expect(refusalOf({ ...withVehicle({ frozen }), blocks: [['s1', 's2']] })).toMatchObject({
      why: 'block-partly-frozen',
    })
    const forbidden = {
      ...withVehicle({ frozen }),
      stops: problem.stops.map((stop, i) => (i === 0 ? { ...stop, vehicles: ['v2'] } : stop)),
    }
    expect(refusalOf(forbidden)).toMatchObject({ why: 'frozen-in-forbidden-vehicle' })
  })
})
