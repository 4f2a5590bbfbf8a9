import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../checker/check-plan.ts'
import { gardenProblem } from '../instances/garden-problem.ts'
import type { Plan } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import { solveHere, timeHere } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import { keepNames } from './published-plan.ts'
import { planAgain } from './re-plan.ts'

const problem = gardenProblem({ seed: 9, stops: 24, vehicles: 4 })
const planned = (asked: Problem, seed = 1): Plan => {
  const solved = solveHere(asked, { iterations: 400, seed })
  if (!solved.ok) throw new Error(solved.refusal.kind)
  return solved.value.plan
}
const vehiclesOf = (plan: Plan) =>
  new Map(sequencesOf(plan).flatMap(({ vehicle, stops }) => stops.map((stop) => [stop, vehicle] as const)))
/** Rounds nobody would drive: stops dealt out like cards, which any search would change. */
const dealtOut = (): Plan => {
  const sequences = problem.vehicles.map(({ id }, v) => ({
    vehicle: id,
    stops: problem.stops.flatMap((stop, i) => (i % problem.vehicles.length === v ? [stop.id] : [])),
  }))
  const roomy = { ...problem, vehicles: problem.vehicles.map(({ id }) => ({ id, start: 0, end: 0 })) }
  const timed = timeHere(roomy, sequences)
  if (!timed.ok) throw new Error(timed.refusal.kind)
  return timed.value
}

describe('the published plan', () => {
  it('is the plan as it was: a re-plan moves nobody whose move costs more than it saves', async () => {
    const before = dealtOut()
    const roomy = {
      ...problem,
      vehicles: problem.vehicles.map(({ id }) => ({ id, start: 0, end: 0 })),
      objective: { ...problem.objective, moved: 1_000_000 },
    }
    for (const extent of ['smooth', 're-plan'] as const) {
      const now = await planAgain(roomy, before, extent, { budgetMs: 300 })
      if (!now.ok) throw new Error(now.refusal.kind)
      expect(vehiclesOf(now.value)).toEqual(vehiclesOf(before))
      expect(now.value.cost).toBeLessThanOrEqual(before.cost)
      expect(now.value.parts.churn).toBe(0)
      expect(checkPlan(roomy, now.value)).toMatchObject({ sound: true })
    }
  })

  it('is not the plan as it was where another one was published', async () => {
    const published = sequencesOf(planned(problem))
    const asked = { ...problem, published, objective: { ...problem.objective, moved: 1_000_000 } }
    const now = await planAgain(asked, planned(problem, 7), 're-plan', { budgetMs: 300 })
    if (!now.ok) throw new Error(now.refusal.kind)
    expect(now.value.parts.churn).toBe(0)
    const homes = new Map(published.flatMap(({ vehicle, stops }) => stops.map((stop) => [stop, vehicle])))
    expect(new Map(vehiclesOf(now.value))).toEqual(homes)
  })
})

describe('vehicles equal in everything but their name', () => {
  it('get the rounds back that they had, however a search has named them', () => {
    const before = planned(problem)
    const rounds = sequencesOf(before)
    const ids = problem.vehicles.map(({ id }) => id)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (names) => {
        const renamed = rounds.map(({ stops }, i) => ({ vehicle: names[i] ?? '', stops }))
        expect(keepNames(problem, before, renamed)).toEqual(rounds)
      }),
    )
  })

  it('are not exchanged where their size differs, or a stop asks for one', () => {
    const before = planned(problem)
    const rounds = sequencesOf(before)
    const turned = rounds.map(({ stops }, i) => ({ vehicle: rounds.at(i - 1)?.vehicle ?? '', stops }))
    const ordered = turned.toSorted((a, b) => a.vehicle.localeCompare(b.vehicle))
    const sized = problem.vehicles.map((vehicle, i) => ({ ...vehicle, capacity: [120 + i] }))
    expect(keepNames({ ...problem, vehicles: sized }, before, ordered)).toEqual(ordered)
    const stops = problem.stops.map((stop) => ({ ...stop, vehicles: ids(problem) }))
    expect(keepNames({ ...problem, stops }, before, ordered)).toEqual(ordered)
  })
})

const ids = ({ vehicles }: Problem) => vehicles.map(({ id }) => id)
