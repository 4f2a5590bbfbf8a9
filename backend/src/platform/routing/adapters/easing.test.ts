import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from '#kernel/result'
import { checkPlan } from '../checker/check-plan.ts'
import { gardenProblem } from '../instances/garden-problem.ts'
import type { Problem } from '../problem/problem.ts'
import { solveHere } from '../solver/solve-here.ts'
import { easingPriorities } from './easing.ts'
import type { Optimiser } from './optimiser.ts'
import { fakeVroom } from './testing/fake-vroom.ts'
import { vroomOptimiser } from './vroom/vroom.ts'

const withPriorities = (seed: number, priority: number): Problem => {
  const problem = gardenProblem({ seed, stops: 8, vehicles: 1 })
  return {
    ...problem,
    stops: problem.stops.map((stop, n) => ({ ...stop, priority: n === 0 ? priority : 2 })),
  }
}

/** Our own search behind the port. */
const ours: Optimiser = async (problem) => {
  const solved = solveHere(problem, { iterations: 50 })
  return solved.ok ? ok(solved.value.plan) : solved
}

describe('an optimiser that knows few priorities', () => {
  it('is asked with the highest it knows, and its answer is priced by those we have', async () => {
    const server = fakeVroom(60)
    const optimise = easingPriorities(vroomOptimiser({ url: 'http://vroom.example.org/' }, server), 100)
    const problem = withPriorities(4, 740.5)
    const plan = await optimise(problem)
    if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
    expect(server.requests[0]?.jobs.map(({ priority }) => priority).slice(0, 2)).toEqual([100, 2])
    expect(checkPlan(problem, plan.value)).toEqual({ sound: true, cost: plan.value.cost })
  })

  it('answers plans that are sound by the whole problem, whatever the priorities', async () => {
    const cases = fc.record({ seed: fc.nat(50), priority: fc.integer({ min: 0, max: 1000 }) })
    await fc.assert(
      fc.asyncProperty(cases, async ({ seed, priority }) => {
        const problem = withPriorities(seed, priority)
        const plan = await easingPriorities(ours, 0)(problem)
        expect(plan.ok && checkPlan(problem, plan.value).sound).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})
