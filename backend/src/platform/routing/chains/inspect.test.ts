import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gardenProblem } from '../instances/garden-problem.ts'
import { solveHere } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import { inspectSequences } from './inspect.ts'

const problem = gardenProblem({ seed: 4, stops: 12, vehicles: 2, windowedPercent: 50 })
const inspect = (sequences: Parameters<typeof inspectSequences>[1], asked = problem) => {
  const seen = inspectSequences(asked, sequences)
  if (!seen.ok) throw new Error(seen.refusal.kind)
  return seen.value
}

describe('an order made by hand', () => {
  it('of an optimised plan has the same times and nothing to warn of', () => {
    const solved = solveHere(problem, { iterations: 500 })
    if (!solved.ok) throw new Error(solved.refusal.kind)
    const seen = inspect(sequencesOf(solved.value.plan))
    expect(seen.warnings).toEqual([])
    expect(seen.plan.routes).toEqual(solved.value.plan.routes)
  })

  it('stays as it is, whatever it breaks', () => {
    const ids = problem.stops.map((stop) => stop.id)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (stops) => {
        const { plan } = inspect([{ vehicle: 'v1', stops }])
        expect(sequencesOf(plan)).toEqual([{ vehicle: 'v1', stops }])
      }),
    )
  })

  it('is told how late, how full and how far out of order it is', () => {
    const tight = {
      ...problem,
      stops: problem.stops.map((stop, i) => ({
        ...stop,
        ...(i === 0 ? { windows: [{ from: 0, to: 60 }], order: 'first' as const, load: [121] } : {}),
      })),
      vehicles: problem.vehicles.map((vehicle) => ({
        ...vehicle,
        shift: { from: 8 * 3600, to: 8 * 3600 + 60 },
      })),
      blocks: [['s1', 's3']],
    }
    const { warnings } = inspect([{ vehicle: 'v1', stops: ['s2', 's1', 's3'] }], tight)
    expect(new Set(warnings.map(({ kind }) => kind))).toEqual(
      new Set(['outside-windows', 'back-too-late', 'overloaded', 'out-of-order']),
    )
    expect(warnings.find(({ kind }) => kind === 'overloaded')).toMatchObject({ vehicle: 'v1', capacity: 120 })
  })
})
