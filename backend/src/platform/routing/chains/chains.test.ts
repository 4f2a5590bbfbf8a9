import { describe, expect, it } from 'vitest'
import { checkPlan } from '../checker/check-plan.ts'
import { gardenProblem } from '../instances/garden-problem.ts'
import type { Plan } from '../problem/plan.ts'
import { solveHere } from '../solver/solve-here.ts'
import { sequencesOf } from '../solver/tours.ts'
import { planAgain } from './re-plan.ts'
import { solve } from './solve.ts'

const problem = gardenProblem({ seed: 5, stops: 40, vehicles: 4, windowedPercent: 30 })
const planned = async (iterations: number): Promise<Plan> => {
  const solved = await solve(problem, { iterations })
  if (!solved.ok) throw new Error(solved.refusal.kind)
  return solved.value.plan
}
const vehiclesOf = (plan: Plan) =>
  new Map(sequencesOf(plan).flatMap(({ vehicle, stops }) => stops.map((stop) => [stop, vehicle] as const)))

describe('chains on threads', () => {
  it('find what one thread finds, for the same seed and iterations', async () => {
    const here = solveHere(problem, { iterations: 500, seed: 3 })
    expect(await solve(problem, { iterations: 500, seed: 3 })).toEqual(here)
  })

  it('together answer the same plan every time, and a sound one', async () => {
    const once = await solve(problem, { iterations: 600, chains: 2 })
    expect(await solve(problem, { iterations: 600, chains: 2 })).toEqual(once)
    expect(once.ok && checkPlan(problem, once.value.plan).sound).toBe(true)
  })

  it('stream plans that only get better, each of them sound', async () => {
    const seen: Plan[] = []
    const solved = await solve(problem, { budgetMs: 600, chains: 2, onImprove: (plan) => seen.push(plan) })
    expect(solved.ok).toBe(true)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.map((plan) => plan.cost)).toEqual(seen.map((plan) => plan.cost).toSorted((a, b) => b - a))
    for (const plan of seen) expect(checkPlan(problem, plan)).toMatchObject({ sound: true })
  })

  it('stop when they are told to, and answer nothing', async () => {
    const leaving = new AbortController()
    const running = solve(problem, {
      budgetMs: 600_000,
      chains: 2,
      signal: leaving.signal,
      onImprove: () => leaving.abort(),
    })
    expect(await running).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
    const late = await solve(problem, { budgetMs: 600_000, signal: AbortSignal.abort() })
    expect(late).toMatchObject({ refusal: { kind: 'cancelled' } })
  })

  it('refuse what cannot be solved before a thread is started', async () => {
    expect(await solve({ ...problem, vehicles: [] }, { iterations: 1 })).toMatchObject({
      refusal: { kind: 'no-vehicle' },
    })
  })
})

describe('after a late change', () => {
  const late = gardenProblem({ seed: 5, stops: 40, vehicles: 4, windowedPercent: 30 }).stops.slice(0, 3)
  const without = { ...problem, stops: problem.stops.slice(3) }
  const oldPlan = async (): Promise<Plan> => {
    const solved = await solve(without, { iterations: 3000 })
    if (!solved.ok) throw new Error(solved.refusal.kind)
    return solved.value.plan
  }

  it('insert adds the new stops and moves nobody', async () => {
    const old = await oldPlan()
    const now = await planAgain(problem, old, 'insert')
    if (!now.ok) throw new Error(now.refusal.kind)
    expect(checkPlan(problem, now.value)).toMatchObject({ sound: true })
    for (const [stop, vehicle] of vehiclesOf(old)) expect(vehiclesOf(now.value).get(stop)).toBe(vehicle)
    for (const stop of late) expect(vehiclesOf(now.value).has(stop.id)).toBe(true)
  })

  it('smooth is no dearer than insert when few may move, and re-plan no dearer than insert at all', async () => {
    const old = await oldPlan()
    const inserted = await planAgain(problem, old, 'insert')
    const smoothed = await planAgain(problem, old, 'smooth')
    const again = await planAgain(problem, old, 're-plan', { budgetMs: 500 })
    if (!inserted.ok || !smoothed.ok || !again.ok) throw new Error('refused')
    expect(checkPlan(problem, smoothed.value)).toMatchObject({ sound: true })
    expect(smoothed.value.cost).toBeLessThanOrEqual(inserted.value.cost + 1e-6)
    expect(again.value.cost).toBeLessThanOrEqual(inserted.value.cost + 1e-6)
  })

  it('smooth is no dearer than insert even where no thread starts in time', async () => {
    const old = await oldPlan()
    const inserted = await planAgain(problem, old, 'insert')
    const now = await planAgain(problem, old, 'smooth', { budgetMs: 1 })
    if (!inserted.ok || !now.ok) throw new Error('refused')
    expect(checkPlan(problem, now.value)).toMatchObject({ sound: true })
    expect(now.value.cost).toBeLessThanOrEqual(inserted.value.cost + 1e-6)
  })

  it('a stop that is gone is simply left out', async () => {
    const old = await planned(500)
    const now = await planAgain(without, old, 'insert')
    expect(now.ok && checkPlan(without, now.value).sound).toBe(true)
  })
})
