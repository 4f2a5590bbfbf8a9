import type { Problem } from '../../problem/problem.ts'
import { type FleetModel, fleetModel } from './model-fleet.ts'
import { type StopModel, stopModel } from './model-stops.ts'
import { type UnitModel, unitModel } from './model-units.ts'

/**
 * A problem in flat arrays: stops by index, vehicles by index, and units, the pieces the search moves: a single stop
 * or a locked block. Units count from 1; 0 in a sequence is a reload. Frozen stops belong to no unit.
 */
export type Model = StopModel &
  UnitModel &
  FleetModel & {
    readonly problem: Problem
    readonly places: number
    readonly seconds: Int32Array
    readonly metres: Int32Array
    readonly dimensions: number
    readonly perSecond: number
    readonly perMetre: number
    readonly perSecondLate: number
    readonly windowsHard: boolean
    readonly balance: number
    readonly moved: number
    readonly reordered: number
    readonly timeMatters: boolean
    /** Some stop is first or last; some stop was published and its move costs something. */
    readonly ranked: boolean
    readonly churns: boolean
  }

export const reload = 0

/** Flattens a valid problem. */
export const compileModel = (problem: Problem): Model => {
  const { matrix, objective, vehicles } = problem
  const dimensions = Math.max(0, ...vehicles.map((vehicle) => vehicle.capacity?.length ?? 0))
  const stops = stopModel(problem)
  return {
    problem,
    places: matrix.size,
    seconds: matrix.seconds,
    metres: matrix.metres,
    dimensions,
    perSecond: objective.perSecond,
    perMetre: objective.perMetre,
    perSecondLate: objective.perSecondLate ?? 0,
    windowsHard: objective.perSecondLate === null,
    balance: objective.balance,
    moved: objective.moved,
    reordered: objective.reordered,
    timeMatters:
      objective.perSecond > 0 ||
      objective.balance > 0 ||
      vehicles.some((vehicle) => vehicle.longestSeconds !== undefined),
    ranked: problem.stops.some((stop) => (stop.order ?? 'any') !== 'any'),
    churns: problem.published !== undefined && objective.moved + objective.reordered > 0,
    ...stops,
    ...unitModel(problem, stops, dimensions),
    ...fleetModel(problem, stops, dimensions),
  }
}
