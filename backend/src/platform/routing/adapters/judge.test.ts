import { describe, expect, it } from 'vitest'
import { gardenProblem } from '../instances/garden-problem.ts'
import { solveHere } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import { judged, planFrom } from './judge.ts'

const problem = gardenProblem({ seed: 6, stops: 9, vehicles: 2 })
const solved = solveHere(problem, { iterations: 200 })
if (!solved.ok) throw new Error(solved.refusal.kind)
const { plan } = solved.value

describe('judging a plan', () => {
  it('lets a sound one pass as it is', () => {
    expect(judged(problem, plan)).toEqual({ ok: true, value: plan })
  })

  it('rejects one that claims to be cheaper, or to leave earlier, than it is', () => {
    expect(judged(problem, { ...plan, cost: plan.cost - 1 })).toMatchObject({
      refusal: { kind: 'plan-rejected', violations: [{ kind: 'cost-differs', counted: plan.cost }] },
    })
    const early = plan.routes.map((route) => ({ ...route, departure: route.departure - 8 * 3600 }))
    expect(judged(problem, { ...plan, routes: early })).toMatchObject({ refusal: { kind: 'plan-rejected' } })
  })

  it('makes the same plan again of nothing but its order', () => {
    const left = plan.unserved.map(({ stop }) => stop)
    expect(planFrom(problem, { sequences: sequencesOf(plan), left })).toEqual({ ok: true, value: plan })
  })
})
