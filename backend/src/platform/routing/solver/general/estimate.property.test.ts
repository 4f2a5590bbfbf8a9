import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordinaryObjective, type Problem } from '../../problem/problem.ts'
import { anyProblem } from '../../testing/any-problem.ts'
import { at, realAt, rowAt } from '../cells.ts'
import { addedChurn } from './added-churn.ts'
import { bindCore, type Core } from './core.ts'
import { entry } from './estimate.ts'
import { compileModel, type Model } from './model.ts'
import { bindMayFit } from './room.ts'
import { bindRuin } from './ruin.ts'
import { emptyTours, type TourState } from './tour-state.ts'
import { bindScales, impossible } from './weigh.ts'

type Tours = TourState & { readonly core: Core }

/** Rounds as a first insertion leaves them, with some units taken out again. */
const someTours = (m: Model, seed: number): Tours => {
  const s = emptyTours(bindScales(m), seed)
  const core = bindCore(s)
  s.iteration++
  s.removed.set(s.bank)
  s.removedCount = s.bankCount
  core.recreate()
  s.bank.set(s.removed.subarray(0, s.removedCount))
  s.bankCount = s.removedCount
  s.iteration++
  bindRuin(s, core.changes)()
  return Object.assign(s, { core })
}

const permitted = (s: TourState, unit: number, v: number): boolean =>
  (s.m.allowed === null || at(s.m.allowed, unit * s.m.fleet + v) === 1) && bindMayFit(s.m, s.room)(unit, v)

const judge = (s: Tours, unit: number, v: number, place: number) => {
  const { estimates, places } = s.core
  const churn = s.m.churns ? addedChurn(s, unit, v, place) : 0
  const guessed = estimates.estimate(unit, v, place, entry.alone, impossible) + churn
  const length = places.compose(v, place, entry.alone, unit)
  const weighed = s.weigh(v, s.trial, length)
  return { guessed, delta: weighed === impossible ? impossible : weighed - realAt(s.cost, v) }
}

const everyPlace = (s: TourState): { unit: number; v: number; place: number }[] =>
  Array.from({ length: s.removedCount }, (_, i) => at(s.removed, i)).flatMap((unit) =>
    s.rows.flatMap((_, v) =>
      realAt(s.cost, v) === impossible || !permitted(s, unit, v)
        ? []
        : Array.from({ length: at(s.length, v) + 1 }, (_, place) => ({ unit, v, place })),
    ),
  )

const plain = (problem: Problem): Problem => ({
  ...problem,
  stops: problem.stops.map(({ order, ...stop }) => ({ ...stop, windows: stop.windows?.slice(0, 1) ?? [] })),
  vehicles: problem.vehicles.map(({ breaks, trips, ...vehicle }) => vehicle),
  objective: { ...problem.objective, perSecondLate: null },
})

describe('a place judged by its segments', () => {
  it('costs what driving the whole round would cost, where segments say all', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
        const s = someTours(compileModel(plain(problem)), seed)
        for (const { unit, v, place } of everyPlace(s)) {
          expect(at(s.segments.exact, v)).toBe(1)
          const { guessed, delta } = judge(s, unit, v, place)
          if (delta === impossible) expect(guessed).toBe(impossible)
          else expect(Math.abs(guessed - delta)).toBeLessThan(1e-6 * Math.max(1, Math.abs(delta)))
        }
      }),
    )
  })

  it('is given up only where nobody could drive it, whatever the constraints', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
        const s = someTours(compileModel(problem), seed)
        for (const { unit, v, place } of everyPlace(s)) {
          const { guessed, delta } = judge(s, unit, v, place)
          if (guessed === impossible) expect(delta).toBe(impossible)
        }
      }),
    )
  })

  it('leaves every vehicle with the cost that driving it has', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(1000), (problem, seed) => {
        const s = someTours(compileModel(plain(problem)), seed)
        for (let v = 0; v < s.m.fleet; v++) {
          const cost = s.weigh(v, rowAt(s.rows, v), at(s.length, v))
          if (cost === impossible) expect(realAt(s.cost, v)).toBe(impossible)
          else expect(realAt(s.cost, v)).toBeCloseTo(cost, 6)
        }
      }),
    )
  })

  it('reloads as long as its own vehicle does', () => {
    const matrix = { size: 3, seconds: new Int32Array(9).fill(100), metres: new Int32Array(9).fill(100) }
    const van = (id: string, reloadSeconds: number) => ({
      id,
      start: 0,
      end: 0,
      trips: { max: 2, place: 0, reloadSeconds },
    })
    const problem: Problem = {
      matrix,
      stops: ['s0', 's1', 's2'].map((id, i) => ({ id, place: 1 + (i % 2) })),
      vehicles: [van('quick', 20), van('slow', 600)],
      objective: ordinaryObjective,
    }
    const s = emptyTours(bindScales(compileModel(problem)), 1)
    const { changes, estimates, places } = bindCore(s)
    for (const v of [0, 1]) {
      changes.setRow(v, Int32Array.of(1 + v), 1)
      changes.settle(v)
    }
    for (const v of [0, 1, 0]) {
      const guessed = estimates.estimate(3, v, 1, entry.afterReload, impossible)
      const length = places.compose(v, 1, entry.afterReload, 3)
      expect(guessed).toBe(s.weigh(v, s.trial, length) - realAt(s.cost, v))
    }
  })
})
