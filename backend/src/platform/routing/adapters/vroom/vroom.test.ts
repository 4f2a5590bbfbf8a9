import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../checker/check-plan.ts'
import { ordinaryObjective, type Problem, type Stop, type Vehicle } from '../../problem/problem.ts'
import { anyProblem } from '../../testing/any-problem.ts'
import { realOutside } from '../outside.ts'
import { fakeVroom } from '../testing/fake-vroom.ts'
import { vroomRequest } from './request.ts'
import { vroomOptimiser } from './vroom.ts'

const url = 'http://vroom.example.org/'
const answering = (body: unknown, status = 200) =>
  vroomOptimiser({ url }, { fetch: async () => Response.json(body, { status }) })

const small: Problem = {
  matrix: {
    size: 3,
    seconds: Int32Array.from([0, 100, 200, 110, 0, 50, 220, 60, 0]),
    metres: Int32Array.from([0, 1000, 2000, 1100, 0, 500, 2200, 600, 0]),
  },
  stops: [
    { id: 'a', place: 1, serviceSeconds: 480, load: [2.5], priority: 7, vehicles: ['van'] },
    { id: 'b', place: 2, load: [3], windows: [{ from: 0, to: 900 }] },
  ],
  vehicles: [
    {
      id: 'van',
      start: 0,
      end: 0,
      capacity: [10],
      shift: { from: 0, to: 5000 },
      fixedCost: 5,
      breaks: [{ from: 600, to: 1200, durationSeconds: 300 }],
    },
    { id: 'bike', start: 0, end: null },
  ],
  objective: ordinaryObjective,
}

/** Written by hand from VROOM's docs/API.md. */
const documented = {
  code: 0,
  summary: { cost: 310, routes: 1, unassigned: 0, violations: [] },
  unassigned: [],
  routes: [
    {
      vehicle: 1,
      cost: 310,
      violations: [],
      steps: [
        { type: 'start', location_index: 0, arrival: 0, duration: 0 },
        { type: 'job', id: 2, location_index: 2, arrival: 200, duration: 200, waiting_time: 0 },
        { type: 'job', id: 1, location_index: 1, arrival: 260, duration: 260, service: 480 },
        { type: 'break', id: 1, arrival: 740, service: 300 },
        { type: 'end', location_index: 0, arrival: 1150, duration: 370 },
      ],
    },
  ],
}

describe('asking a VROOM server', () => {
  it('writes jobs, vehicles and matrices as its documentation says', () => {
    expect(vroomRequest(small)).toEqual({
      jobs: [
        { id: 1, location_index: 1, service: 480, priority: 7, delivery: [25], skills: [1] },
        { id: 2, location_index: 2, service: 0, priority: 0, delivery: [30], time_windows: [[0, 900]] },
      ],
      vehicles: [
        {
          id: 1,
          profile: 'car',
          start_index: 0,
          end_index: 0,
          capacity: [100],
          skills: [1],
          time_window: [0, 5000],
          breaks: [{ id: 1, service: 300, time_windows: [[600, 1200]] }],
          costs: { fixed: 5, per_hour: 3600, per_task_hour: 3600, per_km: 240 },
        },
        {
          id: 2,
          profile: 'car',
          start_index: 0,
          capacity: [55],
          costs: { fixed: 0, per_hour: 3600, per_task_hour: 3600, per_km: 240 },
        },
      ],
      matrices: {
        car: {
          durations: [
            [0, 100, 200],
            [110, 0, 50],
            [220, 60, 0],
          ],
          distances: [
            [0, 1000, 2000],
            [1100, 0, 500],
            [2200, 600, 0],
          ],
        },
      },
    })
  })

  it('makes a checked plan of a documented answer', async () => {
    const plan = await answering(documented)(small)
    if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
    expect(checkPlan(small, plan.value)).toEqual({ sound: true, cost: plan.value.cost })
    expect(plan.value.routes.map(({ vehicle }) => vehicle)).toEqual(['van'])
    expect(plan.value.routes[0]?.visits.flatMap((v) => (v.kind === 'stop' ? [v.stop] : []))).toEqual([
      'b',
      'a',
    ])
  })

  it('works over a real connection', async () => {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        const sound = request.method === 'POST' && JSON.parse(body).jobs.length === 2
        response.writeHead(sound ? 200 : 400, { 'content-type': 'application/json' })
        response.end(JSON.stringify(documented))
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    const plan = await vroomOptimiser({ url: `http://127.0.0.1:${port}/` }, realOutside)(small)
    server.close()
    expect(plan.ok).toBe(true)
  })

  it('never drops a constraint in silence: what VROOM cannot express is refused by name', async () => {
    const [stop, other] = small.stops as [Stop, Stop]
    const [van, bike] = small.vehicles as [Vehicle, Vehicle]
    const rich: Problem = {
      ...small,
      stops: [{ ...stop, order: 'first', priority: 101 }, other],
      vehicles: [
        { ...van, trips: { max: 2, place: 0, reloadSeconds: 60 }, longestSeconds: 4000 },
        { ...bike, frozen: { stops: [], departedAt: 0, readyAt: 0 } },
      ],
      blocks: [['a', 'b']],
      published: [{ vehicle: 'van', stops: ['a'] }],
      objective: { ...ordinaryObjective, balance: 1, moved: 1, perSecondLate: 2 },
    }
    const asked = fakeVroom(1)
    const plan = await vroomOptimiser({ url }, asked)(rich)
    expect(plan).toEqual({
      ok: false,
      refusal: {
        kind: 'not-supported-by-optimiser',
        optimiser: 'vroom',
        constraints: [
          'several-trips',
          'blocks',
          'frozen-prefix',
          'longest-duration',
          'balance',
          'churn',
          'soft-windows',
          'first-and-last',
          'priority',
        ],
      },
    })
    expect(asked.requests).toEqual([])
  })
})

const routeOf = (vehicle: number, ids: readonly number[]) => ({
  vehicle,
  steps: ids.map((id) => ({ type: 'job', id })),
})

describe('an answer of a VROOM server that is not a plan', () => {
  it.each([
    ['a forgotten stop', [routeOf(1, [1])], { kind: 'not-once', stop: 'b', times: 0 }],
    ['a stop driven twice', [routeOf(1, [1, 2]), routeOf(2, [2])], { kind: 'not-once', stop: 'b', times: 2 }],
    ['a stop we never sent', [routeOf(1, [1, 2, 9])], { kind: 'unknown-stop', stop: 'vroom job 9' }],
    [
      'a vehicle we never sent',
      [routeOf(7, [1, 2])],
      { kind: 'unknown-vehicle', vehicle: 'vroom vehicle 7' },
    ],
    ['a vehicle twice', [routeOf(1, [1]), routeOf(1, [2])], { kind: 'vehicle-twice', vehicle: 'van' }],
    [
      'a vehicle that may not',
      [routeOf(2, [1, 2])],
      { kind: 'vehicle-not-allowed', stop: 'a', vehicle: 'bike' },
    ],
  ])('is rejected for %s', async (_, routes, violation) => {
    const plan = await answering({ code: 0, unassigned: [], routes })(small)
    expect(plan).toMatchObject({ ok: false, refusal: { kind: 'plan-rejected' } })
    if (!plan.ok && plan.refusal.kind === 'plan-rejected')
      expect(plan.refusal.violations).toContainEqual(violation)
  })

  it('is rejected when it comes too late to a stop', async () => {
    const late = {
      ...small,
      stops: small.stops.map((s) => (s.id === 'b' ? { ...s, windows: [{ from: 0, to: 300 }] } : s)),
    }
    const plan = await answering({ code: 0, unassigned: [], routes: [routeOf(1, [1, 2])] })(late)
    expect(plan).toMatchObject({
      ok: false,
      refusal: { kind: 'plan-rejected', violations: [{ kind: 'outside-windows', stop: 'b' }] },
    })
  })

  it('is named for what it is: an error, nonsense, nobody there, given up', async () => {
    expect(await answering({ code: 2, error: 'Invalid' }, 400)(small)).toMatchObject({
      refusal: { kind: 'optimiser-refused', status: 400 },
    })
    expect(await answering({ code: 0 })(small)).toMatchObject({
      refusal: { kind: 'optimiser-nonsense' },
    })
    const broken = vroomOptimiser({ url }, { fetch: () => Promise.reject(new Error('ECONNREFUSED')) })
    expect(await broken(small)).toMatchObject({ refusal: { kind: 'optimiser-unreachable' } })
    const html = vroomOptimiser({ url }, { fetch: async () => new Response('<html>') })
    expect(await html(small)).toMatchObject({ refusal: { kind: 'optimiser-nonsense' } })
    const signal = AbortSignal.abort()
    expect(await broken(small, signal)).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
    expect(await broken({ ...small, vehicles: [] })).toMatchObject({
      refusal: { kind: 'no-vehicle' },
    })
  })

  it('may be nothing at all: then everything is unserved, each stop with its reason', async () => {
    const plan = await answering({ code: 0, unassigned: [{ id: 1 }, { id: 2 }], routes: [] })(small)
    if (!plan.ok) throw new Error(plan.refusal.kind)
    expect(plan.value.unserved.map(({ stop }) => stop)).toEqual(['a', 'b'])
    expect(plan.value.routes).toEqual([])
  })
})

describe('whatever the problem', () => {
  it('our solver behind VROOM comes back as a plan that costs by the checker what the solver said', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (shape) => {
        const problem = expressible(shape)
        const server = fakeVroom(60)
        const plan = await vroomOptimiser({ url }, server)(problem)
        if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
        const verdict = checkPlan(problem, plan.value)
        expect(verdict.sound && verdict.cost).toBeCloseTo(server.costs[0] ?? -1, 4)
      }),
      { numRuns: 100 },
    )
  })
})

/** The problem without what VROOM has no word for. */
const expressible = ({ blocks: _, published: __, ...problem }: Problem): Problem => ({
  ...problem,
  stops: problem.stops.map(({ order: _order, ...stop }) => stop),
  vehicles: problem.vehicles.map(
    ({ trips: _trips, frozen: _frozen, longestSeconds: _long, ...rest }) => rest,
  ),
  objective: { ...problem.objective, perSecondLate: null, balance: 0, unserved: ordinaryObjective.unserved },
})
