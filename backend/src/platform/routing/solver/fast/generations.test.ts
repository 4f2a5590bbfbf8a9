import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../checker/check-plan.ts'
import { capacityProblem } from '../../instances/capacity-problem.ts'
import { solveHere } from '../solve-here.ts'

const problem = capacityProblem({
  ...{ seed: 5, stops: 100, depot: 'central', scatter: 'mixed', demands: 'some', routeStops: 12 },
})

describe('a long search of long rounds', () => {
  it('crosses several, is sound, tells of improvements and comes out the same again', () => {
    const told: number[] = []
    const run = () =>
      solveHere(problem, { iterations: 360_000, seed: 3, onImprove: ({ cost }) => void told.push(cost) })
    const [first, second] = [run(), run()]
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(checkPlan(problem, first.value.plan)).toMatchObject({ sound: true, cost: first.value.plan.cost })
    expect(second.value).toEqual(first.value)
    expect(told.length).toBeGreaterThan(0)
  }, 60_000)

  it('is no dearer than a short one', () => {
    const long = solveHere(problem, { iterations: 360_000, seed: 4 })
    const short = solveHere(problem, { iterations: 20_000, seed: 4 })
    if (!long.ok || !short.ok) throw new Error('refused')
    expect(long.value.plan.cost).toBeLessThanOrEqual(short.value.plan.cost)
  }, 60_000)
})
