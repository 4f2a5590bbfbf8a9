import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../checker/check-plan.ts'
import { validateProblem } from '../problem/validate.ts'
import { solveHere } from '../solver/solve-here.ts'
import { type WindowsShape, windowsProblem } from './windows-problem.ts'

const anyShape: fc.Arbitrary<WindowsShape> = fc.record({
  seed: fc.nat(10_000),
  stops: fc.constantFrom(20, 60, 100),
  layout: fc.constantFrom('random', 'clusters', 'mixed'),
  horizon: fc.constantFrom('short', 'long'),
  windowedPercent: fc.constantFrom(25, 50, 75, 100),
  width: fc.constantFrom(20, 60, 240),
})

describe('a problem in the manner of the literature', () => {
  it('is the same for the same shape, sound, and every customer can be served alone', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const problem = windowsProblem(shape)
        expect(windowsProblem(shape)).toEqual(problem)
        expect(validateProblem(problem).ok).toBe(true)
        const [alone] = problem.vehicles
        const vehicles = problem.stops.map(({ id }) => ({ id: `v${id}`, start: 0, end: 0, ...pick(alone) }))
        const solved = solveHere({ ...problem, vehicles }, { iterations: 20 })
        if (!solved.ok) throw new Error(solved.refusal.kind)
        expect(solved.value.plan.unserved).toEqual([])
        expect(checkPlan({ ...problem, vehicles }, solved.value.plan)).toMatchObject({ sound: true })
      }),
      { numRuns: 30 },
    )
  })

  it('has windows for the share that was asked for', () => {
    const shape = { seed: 3, stops: 200, layout: 'mixed', horizon: 'long', width: 120 } as const
    const windowed = (windowedPercent: number) =>
      windowsProblem({ ...shape, windowedPercent }).stops.filter(({ windows }) => windows).length
    expect(windowed(100)).toBe(200)
    expect(windowed(0)).toBe(0)
    expect(Math.abs(windowed(50) - 100)).toBeLessThan(30)
  })
})

const pick = (vehicle: ReturnType<typeof windowsProblem>['vehicles'][number] | undefined) => ({
  capacity: vehicle?.capacity ?? [],
  ...(vehicle?.shift ? { shift: vehicle.shift } : {}),
})
