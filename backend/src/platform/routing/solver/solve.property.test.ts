import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../checker/check-plan.ts'
import { anyProblem } from '../testing/any-problem.ts'
import { insertHere, solveHere } from './solve-here.ts'
import { sequencesOf } from './tours.ts'

describe('whatever the constraints', () => {
  it('every plan passes the checker, and costs what the checker counts', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
        const solved = solveHere(problem, { iterations: 150, seed })
        if (!solved.ok) throw new Error(JSON.stringify(solved.refusal))
        expect(checkPlan(problem, solved.value.plan)).toMatchObject({ sound: true })
      }),
      { numRuns: 150 },
    )
  })

  it('the same seed and iterations give the same plan', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
        const once = solveHere(problem, { iterations: 100, seed })
        expect(solveHere(problem, { iterations: 100, seed })).toEqual(once)
      }),
      { numRuns: 40 },
    )
  })

  it('a warm start is never made worse, and inserting moves nobody', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const first = solveHere(problem, { iterations: 30 })
        if (!first.ok) throw new Error(JSON.stringify(first.refusal))
        const before = first.value.plan
        const again = solveHere(problem, { iterations: 30, warmStart: sequencesOf(before), seed: 9 })
        expect(again.ok && again.value.plan.cost).toBeLessThanOrEqual(before.cost * (1 + 1e-9))
        const inserted = insertHere(problem, sequencesOf(before))
        if (!inserted.ok) throw new Error(JSON.stringify(inserted.refusal))
        expect(checkPlan(problem, inserted.value)).toMatchObject({ sound: true })
        for (const sequence of sequencesOf(before)) {
          const after = sequencesOf(inserted.value).find(({ vehicle }) => vehicle === sequence.vehicle)
          expect(after?.stops.filter((stop) => sequence.stops.includes(stop))).toEqual(sequence.stops)
        }
      }),
      { numRuns: 40 },
    )
  })
})
