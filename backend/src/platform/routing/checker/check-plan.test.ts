import { describe, expect, it } from 'vitest'
import type { Plan, Route, Visit } from '../problem/plan.ts'
import { ordinaryObjective, type Problem, type Vehicle } from '../problem/problem.ts'
import { checkPlan } from './check-plan.ts'

/** Places on a line, 100 s and 1,000 m apart: the garden at 0, stops a, b, c at 1, 2, 3. */
const line = (size: number) => {
  const cells = (unit: number) =>
    Int32Array.from({ length: size * size }, (_, i) => Math.abs(Math.floor(i / size) - (i % size)) * unit)
  return { size, seconds: cells(100), metres: cells(1000) }
}
const vehicle: Vehicle = { id: 'v', start: 0, end: 0, capacity: [10], shift: { from: 0, to: 2000 } }
const problem: Problem = {
  matrix: line(4),
  stops: [
    { id: 'a', place: 1, serviceSeconds: 10, load: [4] },
    { id: 'b', place: 2, serviceSeconds: 10, load: [4], windows: [{ from: 300, to: 400 }] },
    { id: 'c', place: 3, serviceSeconds: 10, load: [2] },
  ],
  vehicles: [vehicle],
  objective: { ...ordinaryObjective, perMetre: 0 },
}
const stop = (name: string, arrival: number, late = 0): Visit => ({
  kind: 'stop',
  stop: name,
  arrival,
  start: arrival,
  end: arrival + 10,
  lateSeconds: late,
})
const visits = [stop('a', 190), stop('b', 300), stop('c', 410)]
const route: Route = { vehicle: 'v', frozen: [], departure: 90, visits, end: 720, seconds: 630, metres: 6000 }
const parts = { time: 630, distance: 0, vehicles: 0, lateness: 0, balance: 0, churn: 0, unserved: 0 }
const plan: Plan = { routes: [route], unserved: [], cost: 630, parts }
const kinds = (asked: Problem, judged: Plan) => {
  const verdict = checkPlan(asked, judged)
  return verdict.sound ? [] : verdict.violations.map((violation) => violation.kind)
}
const changed = (change: Partial<Route>): Plan => ({ ...plan, routes: [{ ...route, ...change }] })
const driven = (change: Partial<Vehicle>): Problem => ({ ...problem, vehicles: [{ ...vehicle, ...change }] })

describe('the checker', () => {
  it('accepts a sound plan and counts its cost', () =>
    expect(checkPlan(problem, plan)).toEqual({ sound: true, cost: 630 }))

  it('sees a cost that was made up', () =>
    expect(kinds(problem, { ...plan, cost: 629 })).toEqual(['cost-differs']))

  it('sees stops that are missing, repeated or unknown', () => {
    expect(kinds(problem, changed({ visits: visits.slice(1) }))).toContain('not-once')
    expect(kinds(problem, { ...plan, unserved: [{ stop: 'a', reason: 'capacity' }] })).toContain('not-once')
    expect(kinds(problem, changed({ visits: [...visits, stop('z', 500)] }))).toContain('unknown-stop')
    expect(kinds(problem, { ...plan, routes: [route, route] })).toContain('vehicle-twice')
    expect(kinds(problem, changed({ vehicle: 'w' }))).toContain('unknown-vehicle')
    expect(kinds(problem, changed({ visits: [] }))).toContain('empty-route')
  })

  it('sees a driver who is faster than the road, or serves too briefly', () => {
    const hasty = changed({ visits: [stop('a', 189), ...visits.slice(1)] })
    expect(kinds(problem, hasty)).toContain('faster-than-the-road')
    expect(kinds(problem, changed({ end: 719, seconds: 629 }))).toContain('faster-than-the-road')
    const brief: Visit = { kind: 'stop', stop: 'a', arrival: 190, start: 190, end: 199, lateSeconds: 0 }
    expect(kinds(problem, changed({ visits: [brief, ...visits.slice(1)] }))).toContain('service-cut-short')
  })

  it('sees a window missed, unless lateness is only costly', () => {
    const delayed = (late: number): Plan => ({
      ...changed({
        departure: 191,
        visits: [stop('a', 291), stop('b', 401, late), stop('c', 511)],
        end: 821,
      }),
      cost: 637,
    })
    expect(kinds(problem, delayed(1))).toEqual(['outside-windows'])
    const soft = { ...problem, objective: { ...problem.objective, perSecondLate: 7 } }
    expect(kinds(soft, delayed(1))).toEqual([])
    expect(kinds(soft, delayed(0))).toContain('lateness-differs')
  })

  it('sees a shift, a longest duration or a capacity exceeded', () => {
    expect(kinds(driven({ shift: { from: 100, to: 700 } }), plan)).toEqual([
      'left-too-early',
      'back-too-late',
    ])
    expect(kinds(driven({ longestSeconds: 629 }), plan)).toEqual(['too-long'])
    expect(kinds(driven({ capacity: [9] }), plan)).toEqual(['overloaded'])
  })

  it('sees figures that differ', () => {
    expect(kinds(problem, changed({ metres: 5999 }))).toContain('figures-differ')
    expect(kinds(problem, changed({ seconds: 600 }))).toContain('figures-differ')
  })

  it('sees locks broken: vehicle, order, block, frozen prefix', () => {
    const stops = (change: object) => problem.stops.map((s) => (s.id === 'b' ? { ...s, ...change } : s))
    expect(kinds({ ...problem, stops: stops({ vehicles: [] }) }, plan)).toEqual(['vehicle-not-allowed'])
    expect(kinds({ ...problem, stops: stops({ order: 'first' }) }, plan)).toEqual(['out-of-order'])
    expect(kinds({ ...problem, blocks: [['a', 'c']] }, plan)).toEqual(['block-torn'])
    const frozen = { stops: ['a'], departedAt: 90, readyAt: 200 }
    expect(kinds(driven({ frozen }), plan)).toContain('frozen-prefix-changed')
    expect(kinds(driven({ frozen }), changed({ frozen: ['a'], visits: visits.slice(1) }))).toEqual([])
  })

  it('sees a break that is missing, misplaced or cut short', () => {
    const breaks = [{ from: 500, to: 600, durationSeconds: 60 }]
    expect(kinds(driven({ breaks }), plan)).toEqual(['break-missing'])
    const paused = (start: number, end: number, home = 780): Plan => ({
      ...changed({ visits: [...visits, { kind: 'break', start, end }], end: home, seconds: home - 90 }),
      cost: home - 90,
    })
    expect(kinds(driven({ breaks }), paused(500, 560))).toEqual([])
    expect(kinds(driven({ breaks }), paused(500, 559))).toContain('break-wrong')
    expect(kinds(driven({ breaks }), paused(450, 510))).toContain('break-wrong')
    expect(kinds(driven({ breaks }), paused(500, 560, 779))).toContain('faster-than-the-road')
  })

  it('counts trips, and what each carries', () => {
    const reload: Visit = { kind: 'reload', arrival: 510, start: 510, end: 540 }
    const again = [stop('a', 190), stop('b', 300), reload, stop('c', 840)]
    const twice = { ...changed({ visits: again, end: 1150, seconds: 1060, metres: 10000 }), cost: 1060 }
    const trips = { max: 2, place: 0, reloadSeconds: 30 }
    expect(kinds(driven({ trips, capacity: [8] }), twice)).toEqual([])
    expect(kinds(driven({ trips: { ...trips, max: 1 } }), twice)).toEqual(['too-many-trips'])
    expect(kinds(driven({ trips: { ...trips, reloadSeconds: 31 } }), twice)).toEqual(['reload-wrong'])
    expect(kinds(driven({ trips, capacity: [7] }), twice)).toEqual(['overloaded'])
  })

  it('counts churn, balance and stops left out', () => {
    const asked: Problem = {
      ...problem,
      objective: { ...problem.objective, moved: 5, reordered: 3, balance: 2, unserved: 100 },
      vehicles: [vehicle, { ...vehicle, id: 'w' }],
      stops: [...problem.stops, { id: 'd', place: 3, priority: 4 }],
      published: [
        { vehicle: 'v', stops: ['b', 'a'] },
        { vehicle: 'w', stops: ['c', 'd'] },
      ],
    }
    const left: Plan = { ...plan, unserved: [{ stop: 'd', reason: 'shift' }], cost: 630 + 11 + 2 * 315 + 500 }
    expect(checkPlan(asked, left)).toEqual({ sound: true, cost: 1771 })
  })
})
