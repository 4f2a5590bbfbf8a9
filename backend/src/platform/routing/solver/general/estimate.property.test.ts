import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../problem/problem.ts'
import { anyProblem } from '../../testing/any-problem.ts'
import { at, realAt, rowAt } from '../cells.ts'
import { addedChurn } from './added-churn.ts'
import { entry, estimate } from './estimate.ts'
import { compileModel, type Model } from './model.ts'
import { compose } from './place.ts'
import { recreate } from './recreate.ts'
import { mayFit } from './room.ts'
import { ruin } from './ruin.ts'
import { emptyTours, type TourState } from './tour-state.ts'
import { impossible, weigh } from './weigh.ts'

/** Rounds as a first insertion leaves them, with some units taken out again. */
const someTours = (m: Model, seed: number): TourState => {
  const s = emptyTours(m, seed)
  s.iteration++
  s.removed.set(s.bank)
  s.removedCount = s.bankCount
  recreate(s)
  s.bank.set(s.removed.subarray(0, s.removedCount))
  s.bankCount = s.removedCount
  s.iteration++
  ruin(s)
  return s
}

const permitted = (s: TourState, unit: number, v: number): boolean =>
  (s.m.allowed === null || at(s.m.allowed, unit * s.m.fleet + v) === 1) && mayFit(s.m, s.room, unit, v)

const judge = (s: TourState, unit: number, v: number, place: number) => {
  const churn = s.m.churns ? addedChurn(s, unit, v, place) : 0
  const guessed = estimate(s, unit, v, place, entry.alone) + churn
  const length = compose(s, v, place, entry.alone, unit)
  const weighed = weigh(s.m, s.schedule, v, s.trial, length)
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
          const cost = weigh(s.m, s.schedule, v, rowAt(s.rows, v), at(s.length, v))
          if (cost === impossible) expect(realAt(s.cost, v)).toBe(impossible)
          else expect(realAt(s.cost, v)).toBeCloseTo(cost, 6)
        }
      }),
    )
  })
})
