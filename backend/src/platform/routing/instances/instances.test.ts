import { describe, expect, it } from 'vitest'
import { validateProblem } from '../problem/validate.ts'
import { capacityProblem } from './capacity-problem.ts'
import { gardenProblem } from './garden-problem.ts'
import { readInstance, readSolutionCost } from './read-instance.ts'

const plain = [
  'NAME : tiny',
  'TYPE : CVRP',
  'DIMENSION : 3',
  'EDGE_WEIGHT_TYPE : EUC_2D',
  'CAPACITY : 10',
  'NODE_COORD_SECTION',
  '1 0 0',
  '2 3 4',
  '3 0 1.6',
  'DEMAND_SECTION',
  '1 0',
  '2 7',
  '3 4',
  'DEPOT_SECTION',
  '1',
  '-1',
].join('\n')
const timed = plain
  .replace('CAPACITY : 10', 'CAPACITY : 10\nVEHICLES : 2')
  .replace(
    'DEPOT_SECTION',
    'TIME_WINDOW_SECTION\n1 0 230\n2 5 9\n3 1 2\nSERVICE_TIME_SECTION\n1 0\n2 10\n3 10\nDEPOT_SECTION',
  )

describe('public instances', () => {
  it('are read with rounded Euclidean distances', () => {
    const read = readInstance(plain)
    if (!read.ok) throw new Error(read.refusal.missing)
    expect([...read.value.problem.matrix.metres]).toEqual([0, 5, 2, 5, 0, 4, 2, 4, 0])
    expect(read.value.problem.stops.map((stop) => stop.load)).toEqual([[7], [4]])
    expect(read.value).toMatchObject({ name: 'tiny', scale: 1, withWindows: false })
  })

  it('with windows are read in tenths, cut', () => {
    const read = readInstance(timed)
    if (!read.ok) throw new Error(read.refusal.missing)
    expect([...read.value.problem.matrix.metres].slice(0, 3)).toEqual([0, 50, 16])
    expect(read.value.problem.stops[0]).toMatchObject({
      serviceSeconds: 100,
      windows: [{ from: 50, to: 90 }],
    })
    expect(read.value.problem.vehicles).toHaveLength(2)
    expect(read.value.problem.vehicles[0]?.shift).toEqual({ from: 0, to: 2300 })
  })

  it('are refused when a part is missing', () => {
    expect(readInstance(plain.replace('CAPACITY', 'X'))).toMatchObject({ refusal: { missing: 'CAPACITY' } })
    expect(readInstance('DIMENSION: 2\nCAPACITY: 1')).toMatchObject({
      refusal: { missing: 'NODE_COORD_SECTION' },
    })
  })

  it('come with the cost their solution states', () => {
    expect(readSolutionCost('Route #1: 1 2\nCost 27591\n')).toBe(27591)
    expect(readSolutionCost('nothing')).toBeNull()
  })
})

describe('the garden generator', () => {
  it('gives the same valid problem for the same seed and another for another', () => {
    const asked = { seed: 7, stops: 30, vehicles: 3, windowedPercent: 30 }
    expect(validateProblem(gardenProblem(asked)).ok).toBe(true)
    expect(gardenProblem(asked)).toEqual(gardenProblem(asked))
    expect(gardenProblem({ ...asked, seed: 8 }).points).not.toEqual(gardenProblem(asked).points)
  })

  it('never lets a longer ride take less time', () => {
    const { matrix } = gardenProblem({ seed: 3, stops: 40, vehicles: 1 })
    const rides = [...matrix.metres].map((metres, i) => [metres, matrix.seconds[i] ?? 0] as const)
    const sorted = rides.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, seconds]) => seconds)
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
  })
})

describe('the generator in the manner of the X instances', () => {
  const asked = {
    seed: 5,
    stops: 40,
    depot: 'eccentric',
    scatter: 'mixed',
    demands: 'large',
    routeStops: 6,
  } as const

  it('gives the same valid problem for the same seed and another for another', () => {
    const problem = capacityProblem(asked)
    expect(validateProblem(problem).ok).toBe(true)
    expect(capacityProblem(asked)).toEqual(problem)
    expect(capacityProblem({ ...asked, seed: 6 })).not.toEqual(problem)
  })

  it.each(['random', 'clustered', 'mixed'] as const)('keeps %s places apart from each other', (scatter) => {
    const { matrix } = capacityProblem({ ...asked, scatter })
    expect(matrix.size).toBe(41)
    expect([...matrix.metres].filter((metres) => metres === 0)).toHaveLength(41)
  })

  it('draws demands from the asked range and vehicles that hold the asked number of stops', () => {
    const { stops, vehicles } = capacityProblem(asked)
    const loads = stops.map((stop) => stop.load?.[0] ?? 0)
    expect(Math.min(...loads)).toBeGreaterThanOrEqual(50)
    expect(Math.max(...loads)).toBeLessThanOrEqual(100)
    const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length
    expect((vehicles[0]?.capacity?.[0] ?? 0) / mean).toBeCloseTo(6, 1)
    const byQuadrant = capacityProblem({ ...asked, demands: 'by-quadrant' })
    expect(Math.max(...byQuadrant.stops.map((stop) => stop.load?.[0] ?? 0))).toBeGreaterThan(50)
  })
})
