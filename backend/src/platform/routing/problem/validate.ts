import { ok, type Result, refused } from '#kernel/result'
import type { Problem } from './problem.ts'
import { type ProblemRefusal, stopsMax, vehiclesMax } from './refusal.ts'
import { findLockFault } from './validate-locks.ts'
import { findMatrixFault, findPointFault } from './validate-matrix.ts'
import { findObjectiveFault, findStopFault, findVehicleFault } from './validate-parts.ts'

/**
 * Says whether a problem can be solved at all; cheap tests first, so that 5,000 stops are judged within 50 ms.
 * Refusals carry the figures that explain them, and nothing was changed.
 */
export const validateProblem = (problem: Problem): Result<Problem, ProblemRefusal> => {
  const fault =
    findSizeFault(problem) ??
    findObjectiveFault(problem.objective) ??
    findPointFault(problem) ??
    findStopFault(problem) ??
    findVehicleFault(problem) ??
    findDuplicate(problem) ??
    findLockFault(problem) ??
    findMatrixFault(problem.matrix)
  return fault ? refused(fault) : ok(problem)
}

const findSizeFault = ({ stops, vehicles, matrix }: Problem): ProblemRefusal | null => {
  if (vehicles.length === 0) return { kind: 'no-vehicle' }
  if (stops.length === 0) return { kind: 'no-stop' }
  if (stops.length > stopsMax) return { kind: 'too-many-stops', stops: stops.length, max: stopsMax }
  if (vehicles.length > vehiclesMax)
    return { kind: 'too-many-vehicles', vehicles: vehicles.length, max: vehiclesMax }
  const expected = matrix.size * matrix.size
  const actual = Math.min(matrix.seconds.length, matrix.metres.length)
  const same = matrix.seconds.length === matrix.metres.length
  return same && actual === expected ? null : { kind: 'matrix-wrong-size', expected, actual }
}

const findDuplicate = ({ stops, vehicles }: Problem): ProblemRefusal | null =>
  firstRepeated('stop', stops) ?? firstRepeated('vehicle', vehicles)

const firstRepeated = (of: 'stop' | 'vehicle', list: readonly { id: string }[]): ProblemRefusal | null => {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) return { kind: 'duplicate-id', of, id }
    seen.add(id)
  }
  return null
}
