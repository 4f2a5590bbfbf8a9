import { describe, expect, it } from 'vitest'
import { checkPlan } from '../checker/check-plan.ts'
import type { Plan } from '../problem/plan.ts'
import { ordinaryObjective, type Problem, type Stop, type Vehicle } from '../problem/problem.ts'
import { insertHere, solveHere } from './solve-here.ts'
import { sequencesOf } from './tours.ts'

/** Places on a line, 100 s and 1,000 m apart; the garden is place 0, stop n is at place n. */
const line = (size: number) => {
  const cells = (unit: number) =>
    Int32Array.from({ length: size * size }, (_, i) => Math.abs(Math.floor(i / size) - (i % size)) * unit)
  return { size, seconds: cells(100), metres: cells(1000) }
}
const stop = (place: number, change: Partial<Stop> = {}): Stop => ({
  id: `s${place}`,
  place,
  load: [1],
  ...change,
})
const van = (id: string, change: Partial<Vehicle> = {}): Vehicle => ({ id, start: 0, end: 0, ...change })
const problemOf = (
  stops: readonly Stop[],
  vehicles: readonly Vehicle[],
  change: Partial<Problem> = {},
): Problem => ({
  matrix: line(12),
  stops,
  vehicles,
  objective: { ...ordinaryObjective, perMetre: 0 },
  ...change,
})
const planFor = (problem: Problem): Plan => {
  const solved = solveHere(problem, { iterations: 400, seed: 1 })
  if (!solved.ok) throw new Error(JSON.stringify(solved.refusal))
  expect(checkPlan(problem, solved.value.plan)).toMatchObject({ sound: true })
  return solved.value.plan
}
const orderOf = (plan: Plan) =>
  Object.fromEntries(sequencesOf(plan).map(({ vehicle, stops }) => [vehicle, stops]))
const startOf = (plan: Plan, id: string) =>
  plan.routes.flatMap((route) => route.visits).find((visit) => visit.kind === 'stop' && visit.stop === id)
    ?.start

describe('capacity', () => {
  it('binds in every dimension', () => {
    const stops = [1, 2, 3, 4].map((place) => stop(place, { load: [1, place === 1 ? 0 : 5] }))
    const plan = planFor(
      problemOf(stops, [van('a', { capacity: [10, 10] }), van('b', { capacity: [10, 10] })]),
    )
    expect(plan.unserved).toEqual([])
    expect(plan.routes).toHaveLength(2)
  })

  it('is per vehicle: what is large goes into what is large', () => {
    const plan = planFor(
      problemOf(
        [stop(1, { load: [9] }), stop(2)],
        [van('small', { capacity: [2] }), van('big', { capacity: [9] })],
      ),
    )
    expect(orderOf(plan)).toEqual({ small: ['s2'], big: ['s1'] })
  })
})

describe('start, end and shift', () => {
  it('vehicles start where they are, and an open round ends at its last stop', () => {
    const plan = planFor(problemOf([stop(3), stop(5)], [van('a', { start: 1, end: null })]))
    expect(plan.routes[0]).toMatchObject({ seconds: 400, metres: 4000, end: 400 })
  })

  it('a round that starts and ends elsewhere is driven one way', () => {
    const plan = planFor(problemOf([stop(8), stop(3), stop(6)], [van('a', { start: 1, end: 9 })]))
    expect(orderOf(plan)).toEqual({ a: ['s3', 's6', 's8'] })
  })

  it('nobody drives after the shift', () => {
    const plan = planFor(problemOf([stop(2), stop(10)], [van('a', { shift: { from: 1000, to: 1900 } })]))
    expect(plan.unserved).toEqual([{ stop: 's10', reason: 'shift' }])
    expect(plan.routes[0]).toMatchObject({ departure: 1000, end: 1400 })
  })
})

describe('longest duration', () => {
  it('counts from the departure, which waits for a late window', () => {
    const late = stop(2, { windows: [{ from: 5000, to: 5000 }] })
    const plan = planFor(problemOf([late, stop(1)], [van('a', { longestSeconds: 400 })]))
    expect(plan.unserved).toEqual([])
    expect(plan.routes[0]).toMatchObject({ departure: 4800, end: 5200, seconds: 400 })
  })

  it('leaves out what would take too long', () => {
    const plan = planFor(problemOf([stop(1), stop(3)], [van('a', { longestSeconds: 599 })]))
    expect(plan.unserved).toEqual([{ stop: 's3', reason: 'duration' }])
  })
})

describe('fixed cost', () => {
  it('a second vehicle sets out only when it saves more than it costs', () => {
    const stops = [stop(5), stop(6)]
    const fleet = (fixedCost: number) => [
      van('a', { fixedCost, start: 5, end: 5 }),
      van('b', { fixedCost, start: 6, end: 6 }),
    ]
    expect(planFor(problemOf(stops, fleet(150))).routes).toHaveLength(2)
    expect(planFor(problemOf(stops, fleet(250))).routes).toHaveLength(1)
  })
})

describe('service and windows', () => {
  it('service takes its time before the next window', () => {
    const stops = [stop(1, { serviceSeconds: 300 }), stop(2, { windows: [{ from: 0, to: 499 }] })]
    expect(orderOf(planFor(problemOf(stops, [van('a')])))).toEqual({ a: ['s2', 's1'] })
  })

  it('any of several windows will do, and waiting for the next one is allowed', () => {
    const stops = [
      stop(1, {
        windows: [
          { from: 0, to: 50 },
          { from: 700, to: 800 },
        ],
      }),
      stop(2, { windows: [{ from: 600, to: 600 }] }),
    ]
    const plan = planFor(problemOf(stops, [van('a')]))
    expect([startOf(plan, 's2'), startOf(plan, 's1')]).toEqual([600, 700])
  })

  it('a window nobody can reach leaves the stop out', () => {
    const plan = planFor(problemOf([stop(5, { windows: [{ from: 0, to: 499 }] }), stop(1)], [van('a')]))
    expect(plan.unserved).toEqual([{ stop: 's5', reason: 'window' }])
  })

  it('soft windows cost by the second late', () => {
    const objective = { ...ordinaryObjective, perMetre: 0, perSecondLate: 2 }
    const plan = planFor(problemOf([stop(5, { windows: [{ from: 0, to: 400 }] })], [van('a')], { objective }))
    expect(plan.parts).toMatchObject({ lateness: 200, time: 1000, unserved: 0 })
  })
})

describe('priority', () => {
  it('decides who stays behind when there is too little room', () => {
    const stops = [stop(1), stop(2), stop(9, { priority: 3 })]
    const plan = planFor(problemOf(stops, [van('a', { capacity: [2] })]))
    expect(orderOf(plan).a).toContain('s9')
    expect(plan.unserved).toMatchObject([{ reason: 'capacity' }])
  })

  it('a stop worth less than its way is left out, and says so', () => {
    const objective = { ...ordinaryObjective, perMetre: 0, unserved: 1000 }
    const plan = planFor(problemOf([stop(1), stop(9)], [van('a')], { objective }))
    expect(plan.unserved).toEqual([{ stop: 's9', reason: 'costs-more-than-leaving-out' }])
  })
})

describe('locks', () => {
  it('a stop goes only with vehicles that may serve it', () => {
    const stops = [stop(1, { vehicles: ['b'] }), stop(2), stop(3, { vehicles: [] })]
    const plan = planFor(problemOf(stops, [van('a'), van('b')]))
    expect(orderOf(plan).b).toContain('s1')
    expect(plan.unserved).toEqual([{ stop: 's3', reason: 'vehicle-not-allowed' }])
  })

  it('first comes first and last comes last, whatever the way', () => {
    const stops = [stop(1, { order: 'last' }), stop(2), stop(3), stop(4, { order: 'first' })]
    const order = orderOf(planFor(problemOf(stops, [van('a')]))).a ?? []
    expect([order[0], order.at(-1)]).toEqual(['s4', 's1'])
  })

  it('a block stays together in its order', () => {
    const stops = [1, 2, 3, 4, 5].map((place) => stop(place))
    const order = orderOf(planFor(problemOf(stops, [van('a')], { blocks: [['s5', 's1', 's3']] }))).a ?? []
    const begin = order.indexOf('s5')
    expect(order.slice(begin, begin + 3)).toEqual(['s5', 's1', 's3'])
  })

  it('what is driven is driven: the round goes on from its last stop', () => {
    const frozen = { stops: ['s4', 's2'], departedAt: 0, readyAt: 700 }
    const plan = planFor(
      problemOf(
        [1, 2, 3, 4].map((place) => stop(place)),
        [van('a', { frozen, capacity: [4] })],
      ),
    )
    expect(orderOf(plan)).toEqual({ a: ['s4', 's2', 's3', 's1'] })
    expect(plan.routes[0]).toMatchObject({ frozen: ['s4', 's2'], departure: 0, end: 1100, metres: 10_000 })
  })

  it('a round on the road that cannot be finished is refused with the time it would be back', () => {
    const frozen = { stops: ['s4'], departedAt: 0, readyAt: 700 }
    const late = problemOf([stop(4)], [van('a', { frozen, shift: { from: 0, to: 1000 } })])
    expect(solveHere(late, { iterations: 1 })).toMatchObject({
      refusal: { kind: 'frozen-round-cannot-finish', vehicle: 'a', reason: 'shift', end: 1100 },
    })
  })
})

describe('breaks', () => {
  const breaks = [{ from: 450, to: 700, durationSeconds: 100 }]

  it('fall into waiting where there is any', () => {
    const stops = [
      stop(2, { windows: [{ from: 200, to: 200 }] }),
      stop(4, { windows: [{ from: 550, to: 560 }] }),
    ]
    const plan = planFor(problemOf(stops, [van('a', { breaks })]))
    expect(plan.routes[0]?.visits.map((visit) => visit.kind)).toEqual(['stop', 'break', 'stop'])
    expect(plan.routes[0]).toMatchObject({ departure: 0, end: 950 })
  })

  it('are not due when the round is back in time', () => {
    const plan = planFor(problemOf([stop(2)], [van('a', { breaks })]))
    expect(plan.routes[0]?.visits.map((visit) => visit.kind)).toEqual(['stop'])
  })
})

describe('several trips', () => {
  it('one vehicle comes back to load again', () => {
    const trips = { max: 2, place: 0, reloadSeconds: 50 }
    const plan = planFor(problemOf([stop(1), stop(2), stop(3)], [van('a', { capacity: [2], trips })]))
    expect(plan.unserved).toEqual([])
    expect(plan.routes[0]?.visits.filter((visit) => visit.kind === 'reload')).toHaveLength(1)
    expect(plan.routes[0]).toMatchObject({ seconds: 850 })
  })

  it('but not more often than allowed', () => {
    const trips = { max: 2, place: 0, reloadSeconds: 0 }
    const plan = planFor(problemOf([stop(1), stop(2), stop(3)], [van('a', { capacity: [1], trips })]))
    expect(plan.unserved).toMatchObject([{ reason: 'capacity' }])
  })
})

describe('what the objective weighs', () => {
  const stops = [1, 2, 3, 4, 5, 6].map((place) => stop(place))
  const fleet = [van('a', { start: 0, end: 0 }), van('b', { start: 0, end: 0 })]

  it('balance shares the work out', () => {
    const spread = [stop(3), stop(4), stop(5), stop(6)].map((each) => ({ ...each, serviceSeconds: 1000 }))
    const alone = planFor(problemOf(spread, fleet))
    const shared = planFor(
      problemOf(spread, fleet, { objective: { ...ordinaryObjective, perMetre: 0, balance: 10 } }),
    )
    expect(alone.routes).toHaveLength(1)
    expect(shared.routes).toHaveLength(2)
  })

  it('churn keeps stops with their published vehicle, and in their published order', () => {
    const published = [
      { vehicle: 'a', stops: ['s1', 's3', 's2'] },
      { vehicle: 'b', stops: ['s4', 's5', 's6'] },
    ]
    const weighed = (moved: number, reordered: number) =>
      orderOf(
        planFor(
          problemOf(stops, fleet, {
            published,
            objective: { ...ordinaryObjective, perMetre: 0, moved, reordered },
          }),
        ),
      )
    expect(Object.keys(weighed(0, 0))).toHaveLength(1)
    expect(weighed(5000, 5000)).toEqual({ a: ['s1', 's3', 's2'], b: ['s4', 's5', 's6'] })
    expect(weighed(5000, 0).a?.toSorted()).toEqual(['s1', 's2', 's3'])
  })

  it('distance instead of time takes the shorter of two ways', () => {
    const { size, seconds, metres } = line(12)
    const slow = Int32Array.from(seconds, (cell, i) => (i % size === 1 ? cell * 50 : cell))
    const objective = { ...ordinaryObjective, perSecond: 0, perMetre: 1 }
    const plan = planFor(
      problemOf([stop(1), stop(2)], [van('a')], { matrix: { size, seconds: slow, metres }, objective }),
    )
    expect(plan.cost).toBe(4000)
  })
})

describe('a plain problem', () => {
  it('is solved by the fast core no worse than by the general one', () => {
    const matrix = line(12)
    const stops = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => stop(place, { load: [place % 3] }))
    const vehicles = [van('a', { capacity: [4] }), van('b', { capacity: [4] }), van('c', { capacity: [4] })]
    const plain = solveHere({ ...problemOf(stops, vehicles), matrix }, { iterations: 2000 })
    const general = solveHere(problemOf(stops, vehicles, { matrix, blocks: [['s9']] }), { iterations: 2000 })
    if (!plain.ok || !general.ok) throw new Error('refused')
    expect([plain.value.engine, general.value.engine]).toEqual(['fast', 'general'])
    expect(plain.value.plan.cost).toBe(general.value.plan.cost)
  })

  it('asymmetric roads, weights that are no whole numbers and too few vehicles included, passes the checker', () => {
    const { size, seconds, metres } = line(12)
    const uphill = Int32Array.from(seconds, (cell, i) => (i % size > Math.floor(i / size) ? cell * 3 : cell))
    const objective = { ...ordinaryObjective, perSecond: 0.37, perMetre: 0.21 }
    const stops = Array.from({ length: 11 }, (_, i) => stop(i + 1, { priority: i % 3 }))
    const asked = problemOf(
      stops,
      [van('a', { capacity: [4], fixedCost: 7.5 }), van('b', { capacity: [4], fixedCost: 7.5 })],
      {
        matrix: { size, seconds: uphill, metres },
        objective,
      },
    )
    const solved = solveHere(asked, { iterations: 3000 })
    if (!solved.ok) throw new Error(solved.refusal.kind)
    expect(solved.value.engine).toBe('fast')
    expect(checkPlan(asked, solved.value.plan)).toMatchObject({ sound: true })
    const left = solved.value.plan.unserved.map(
      ({ stop: id }) => stops.find((each) => each.id === id)?.priority,
    )
    expect(left).toEqual([0, 0, 0])
  })
})

describe('inserting by hand', () => {
  it('keeps the order it is given and names what does not fit', () => {
    const problem = problemOf([stop(1), stop(2), stop(3)], [van('a', { capacity: [2] })])
    const inserted = insertHere(problem, [{ vehicle: 'a', stops: ['s3', 's1'] }])
    expect(inserted.ok && orderOf(inserted.value)).toEqual({ a: ['s3', 's1'] })
    expect(inserted.ok && inserted.value.unserved).toEqual([{ stop: 's2', reason: 'capacity' }])
  })
})
