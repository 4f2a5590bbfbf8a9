import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../checker/check-plan.ts'
import { ordinaryObjective, type Problem, type Vehicle } from '../../problem/problem.ts'
import { solveHere } from '../solve-here.ts'

const objective = { ...ordinaryObjective, perSecond: 0, perMetre: 1 }

/** A lone vehicle whose rides take what the cells of a square table say. */
const loneProblem = (metres: Int32Array, size: number, vehicle: Partial<Vehicle> = {}): Problem => ({
  matrix: { size, metres, seconds: metres },
  stops: Array.from({ length: size - 1 }, (_, i) => ({ id: `s${i + 1}`, place: i + 1, load: [1] })),
  vehicles: [{ id: 'v', start: 0, end: 0, ...vehicle }],
  objective,
})

const solved = (problem: Problem, iterations = 1000) => {
  const answer = solveHere(problem, { iterations, seed: 3 })
  if (!answer.ok) throw new Error(answer.refusal.kind)
  return answer.value.plan
}

/** The shortest closed tour, by trying every order. */
const shortest = (metres: Int32Array, size: number): number => {
  const cost = (from: number, to: number) => metres[from * size + to] ?? 0
  const onFrom = (last: number, left: readonly number[]): number =>
    left.length === 0
      ? cost(last, 0)
      : Math.min(
          ...left.map(
            (next) =>
              cost(last, next) +
              onFrom(
                next,
                left.filter((other) => other !== next),
              ),
          ),
        )
  return onFrom(
    0,
    Array.from({ length: size - 1 }, (_, i) => i + 1),
  )
}

const spot = fc.record({ x: fc.integer({ min: 0, max: 999 }), y: fc.integer({ min: 0, max: 999 }) })
const asked = fc.record({
  spots: fc.array(spot, { minLength: 2, maxLength: 8 }),
  detours: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 64, maxLength: 64 }),
})

describe('a lone round', () => {
  it('is as short as the shortest of all orders, on one-way roads too', () => {
    fc.assert(
      fc.property(asked, fc.boolean(), ({ spots, detours }, oneWay) => {
        const size = spots.length
        const metres = Int32Array.from(
          spots.flatMap((a, i) =>
            spots.map(
              (b, j) => Math.hypot(a.x - b.x, a.y - b.y) + (oneWay && i > j ? (detours[8 * i + j] ?? 0) : 0),
            ),
          ),
        )
        const problem = loneProblem(metres, size)
        const plan = solved(problem)
        expect(checkPlan(problem, plan).sound).toBe(true)
        expect(plan.cost).toBe(shortest(metres, size))
      }),
      { numRuns: 60 },
    )
  })

  it('of four stops on one-way roads does not stay with the first good order', () => {
    const metres = Int32Array.from(
      [
        [0, 420, 972, 850, 144],
        [640, 0, 601, 481, 309],
        [1131, 739, 0, 121, 830],
        [986, 489, 122, 0, 709],
        [429, 603, 870, 918, 0],
      ].flat(),
    )
    expect(solved(loneProblem(metres, 5)).cost).toBe(shortest(metres, 5))
  })

  it('starts from the order it is given and never ends longer', () => {
    const size = 30
    const metres = Int32Array.from({ length: size * size }, (_, k) =>
      Math.abs(Math.floor(k / size) - (k % size)),
    )
    const problem = loneProblem(metres, size)
    const stops = problem.stops.map((stop) => stop.id)
    const answer = solveHere(problem, { iterations: 1, warmStart: [{ vehicle: 'v', stops }] })
    expect(answer.ok && answer.value.plan.cost).toBe(2 * (size - 1))
  })

  it('leaves stops out when the shift is too short for all of them', () => {
    const size = 12
    const metres = Int32Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 0 : 100))
    const problem = loneProblem(metres, size, { shift: { from: 0, to: 600 } })
    const plan = solved(problem)
    expect(checkPlan(problem, plan).sound).toBe(true)
    expect(plan.unserved).toHaveLength(6)
  })
})
