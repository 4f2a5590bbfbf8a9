import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { checkPlan } from '../../checker/check-plan.ts'
import { gardenProblem } from '../../instances/garden-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Outside } from '../outside.ts'
import { type FakeSpoke, fakeSpoke, type Mishap } from '../testing/fake-spoke.ts'
import type { SpokeRound } from './round.ts'
import { spokeAccount } from './spoke.ts'

const key = 'sk-very-private-0123456789'

/** Waiting moves the clock and nothing else. */
const outsideAt = (clock: { ms: number; waited: number[] }): Outside => ({
  fetch: (url, init) => fetch(url, init),
  now: () => clock.ms,
  wait: async (ms) => {
    clock.waited.push(ms)
    clock.ms += ms
  },
  random: () => 0.5,
})

const round = (problem: Problem, reference = '2026-11-24-morning'): SpokeRound => ({
  reference,
  day: { year: 2026, month: 11, day: 24 },
  drivers: new Map(problem.vehicles.map(({ id }) => [id, `drivers/${id}`])),
})

/** A day Spoke can plan: no more than its words, with wishes. */
const dayOf = (stops: number, vehicles = 2): Problem => {
  const problem = gardenProblem({ seed: 5, stops, vehicles })
  return {
    ...problem,
    vehicles: problem.vehicles.map(({ id, start, end }) => ({ id, start, end })),
    stops: problem.stops.map((stop, i) => ({
      ...stop,
      ...(i === 0 ? { order: 'first' as const, vehicles: ['v1'], windows: [{ from: 0, to: 86_340 }] } : {}),
    })),
  }
}

const servers: FakeSpoke[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

const opened = async (mishap?: (asked: string, turn: number) => Mishap, words?: string) => {
  const clock = { ms: 0, waited: [] as number[] }
  const outside = outsideAt(clock)
  const server = await fakeSpoke({
    key,
    now: outside.now,
    ...(mishap ? { mishap } : {}),
    ...(words ? { words } : {}),
  })
  servers.push(server)
  return { clock, outside, server, account: spokeAccount({ key, url: server.url }, outside) }
}

describe('planning a day with Spoke', () => {
  it('creates a plan, imports stops, has them ordered, and makes a checked plan of the order', async () => {
    const problem = dayOf(12)
    const { server, account } = await opened()
    const plan = await account(round(problem))(problem)
    if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
    expect(checkPlan(problem, plan.value)).toMatchObject({ sound: true })
    const [kept] = server.store.plans
    expect(kept).toMatchObject({
      title: 'Cabas 2026-11-24-morning',
      starts: { year: 2026, month: 11, day: 24 },
      drivers: ['drivers/v1', 'drivers/v2'],
    })
    const { latitude, longitude } = problem.points?.[1] ?? {}
    expect(kept?.stops[0]?.sent).toEqual({
      address: { latitude, longitude },
      timing: {
        estimatedAttemptDuration: 480,
        earliestAttemptTime: { hour: 0, minute: 0 },
        latestAttemptTime: { hour: 23, minute: 59 },
      },
      recipient: { externalId: '2026-11-24-morning/s1' },
      optimizationOrder: 'first',
      allowedDrivers: ['drivers/v1'],
    })
  })

  it('tells no end of a window that has none, and refuses one without a whole minute of the day', async () => {
    const problem = dayOf(3)
    const windowed = (from: number, to: number): Problem => ({
      ...problem,
      stops: problem.stops.map((stop) => ({ ...stop, windows: [{ from, to }] })),
    })
    const { server, account } = await opened()
    const open = windowed(8 * 3600, 86_400)
    expect((await account(round(open))(open)).ok).toBe(true)
    const [sent] = server.store.plans[0]?.stops ?? []
    expect(sent?.sent.timing).toEqual({
      estimatedAttemptDuration: 480,
      earliestAttemptTime: { hour: 8, minute: 0 },
    })
    for (const [from, to] of [
      [61, 119],
      [86_341, 90_000],
    ] as const) {
      const strait = windowed(from, to)
      expect(await account(round(strait, 'strait'))(strait)).toMatchObject({
        refusal: { kind: 'not-supported-by-optimiser', constraints: ['windows'] },
      })
    }
  })

  it('never distributes anything to drivers', async () => {
    const problem = dayOf(4)
    const { server, account } = await opened()
    await account(round(problem))(problem)
    expect(server.log.filter(({ asked }) => asked.includes('istribute'))).toEqual([])
  })

  it('is refused to a stranger', async () => {
    const problem = dayOf(3)
    const { server, outside } = await opened()
    const stranger = spokeAccount({ key: 'other', url: server.url }, outside)
    expect(await stranger(round(problem))(problem)).toEqual({
      ok: false,
      refusal: { kind: 'optimiser-refused', step: 'find-plan', status: 401 },
    })
  })

  it('stays within the limits of 1,250 stops: at most 100 a call, 1,000 a minute, ten reads a second', async () => {
    const problem = dayOf(1250, 4)
    const { clock, server, account } = await opened()
    const plan = await account(round(problem))(problem)
    expect(plan.ok).toBe(true)
    expect(server.log.filter(({ status }) => status !== 200)).toEqual([])
    expect(server.log.filter(({ asked }) => asked.endsWith(':import'))).toHaveLength(13)
    expect(clock.ms).toBeGreaterThan(60_000)
  })

  it('asking again with the same reference finds what is there and creates nothing', async () => {
    const problem = dayOf(8)
    const { server, account } = await opened()
    const first = await account(round(problem))(problem)
    expect(await account(round(problem))(problem)).toEqual(first)
    expect(server.store.plans).toHaveLength(1)
    expect(server.store.plans[0]?.stops).toHaveLength(8)
    expect(server.store.begun).toHaveLength(1)
    await account(round(problem, 'another'))(problem)
    expect(server.store.plans).toHaveLength(2)
  })

  it('refuses by name what Spoke cannot express, unless the account holds it', async () => {
    const problem = gardenProblem({ seed: 5, stops: 4, vehicles: 2 })
    const free = { ...problem, vehicles: problem.vehicles.map(({ fixedCost: _, ...van }) => van) }
    const { server, outside, account } = await opened()
    const rich = { ...problem, stops: problem.stops.map((stop) => ({ ...stop, priority: 3 })) }
    expect(await account({ ...round(problem), drivers: new Map() })(rich)).toEqual({
      ok: false,
      refusal: {
        kind: 'not-supported-by-optimiser',
        optimiser: 'spoke',
        constraints: ['priority', 'capacity', 'shift', 'fixed-cost', 'vehicle-without-driver'],
      },
    })
    expect(server.log).toEqual([])
    const held = spokeAccount({ key, url: server.url, heldByAccount: ['capacity', 'shift'] }, outside)
    expect((await held(round(free))(free)).ok).toBe(true)
  })

  it('rejects an order that breaks what the account should have held', async () => {
    const problem = gardenProblem({ seed: 5, stops: 6, vehicles: 2 })
    const tight = {
      ...problem,
      vehicles: problem.vehicles.map((van) => ({ ...van, fixedCost: 0, capacity: [1] })),
    }
    const { server, outside } = await opened()
    const held = spokeAccount({ key, url: server.url, heldByAccount: ['capacity', 'shift'] }, outside)
    const plan = await held(round(tight))(tight)
    expect(plan).toMatchObject({
      refusal: { kind: 'plan-rejected', violations: [{ kind: 'overloaded' }, {}] },
    })
  })

  it('rejects a plan someone has put another stop into', async () => {
    const problem = dayOf(5)
    const fewer = { ...problem, stops: problem.stops.slice(1) }
    const { account } = await opened()
    await account(round(problem))(problem)
    expect(await account(round(fewer))(fewer)).toMatchObject({
      refusal: { kind: 'plan-rejected', violations: [{ kind: 'unknown-stop', stop: 's1' }] },
    })
  })

  it('names the stops that Spoke does not take', async () => {
    const problem = dayOf(5)
    const { server, account } = await opened()
    server.store.refusedStops.add('2026-11-24-morning/s3')
    expect(await account(round(problem))(problem)).toEqual({
      ok: false,
      refusal: { kind: 'stops-not-accepted', stops: ['s3'] },
    })
  })

  it('says so when the optimisation itself fails', async () => {
    const problem = dayOf(5)
    const { server, account } = await opened()
    server.store.ending = 'badly'
    expect(await account(round(problem))(problem)).toEqual({
      ok: false,
      refusal: { kind: 'optimiser-failed', step: 'optimise' },
    })
  })

  it('is spoken to over https only', () => {
    expect(() => spokeAccount({ key, url: 'http://api.example.org/public/v1' })).toThrow('https')
  })
})

describe('when the line is bad', () => {
  it('a request that is refused for haste is sent again, later each time', async () => {
    const problem = dayOf(3)
    const { clock, account } = await opened((_, turn) => (turn < 3 ? 'busy' : 'none'))
    expect((await account(round(problem))(problem)).ok).toBe(true)
    expect(clock.waited.slice(0, 3)).toEqual([375, 750, 1500])
  })

  it('but not for ever', async () => {
    const problem = dayOf(3)
    const { server, account } = await opened(() => 'busy')
    expect(await account(round(problem))(problem)).toEqual({
      ok: false,
      refusal: { kind: 'optimiser-busy', step: 'find-plan', attempts: 6 },
    })
    expect(server.log).toHaveLength(6)
  })

  it.each<[string, RegExp]>([
    ['creating a plan', /^POST \S+\/plans$/],
    ['importing stops', /:import$/],
    ['beginning the optimisation', /:optimize$/],
  ])('an answer lost while %s makes nothing twice', async (_, path) => {
    for (const mishap of ['lost', 'broken-after', 'broken'] as const) {
      let left = 1
      const problem = dayOf(130)
      const { server, account } = await opened((asked) => (path.test(asked) && left-- > 0 ? mishap : 'none'))
      const plan = await account(round(problem))(problem)
      expect(plan.ok).toBe(true)
      expect(server.store.plans).toHaveLength(1)
      expect(server.store.begun).toHaveLength(1)
      const ids = server.store.plans[0]?.stops.map(({ sent }) => sent.recipient.externalId) ?? []
      expect([ids.length, new Set(ids).size]).toEqual([130, 130])
    }
  })

  it('whatever goes wrong and when, there is one plan at most, with each stop once at most', async () => {
    const mishaps = fc.array(
      fc.constantFrom<Mishap>('none', 'none', 'busy', 'broken', 'broken-after', 'lost'),
      {
        minLength: 5,
        maxLength: 30,
      },
    )
    await fc.assert(
      fc.asyncProperty(mishaps, async (fate) => {
        const problem = dayOf(12)
        const { server, account } = await opened((_, turn) => fate[turn] ?? 'none')
        const plan = await account(round(problem))(problem)
        expect(server.store.plans.length).toBeLessThanOrEqual(1)
        expect(server.store.begun.length).toBeLessThanOrEqual(1)
        const ids = server.store.plans[0]?.stops.map(({ sent }) => sent.recipient.externalId) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        if (plan.ok) expect(ids).toHaveLength(12)
        else expect(plan.refusal.kind).toMatch(/^optimiser-(busy|unreachable)$/)
      }),
      { numRuns: 40 },
    )
  })

  it('gives up when the time is over, and at once when nobody wants it any more', async () => {
    const problem = dayOf(3)
    const { server, outside } = await opened(() => 'broken')
    const short = spokeAccount({ key, url: server.url, timeLimitMs: 2000 }, outside)
    expect(await short(round(problem))(problem)).toEqual({
      ok: false,
      refusal: { kind: 'optimiser-timed-out', step: 'find-plan', limitMs: 2000 },
    })
    const giving = new AbortController()
    const waiting = { ...outside, wait: async () => giving.abort() }
    const account = spokeAccount({ key, url: server.url }, waiting)
    expect(await account(round(problem))(problem, giving.signal)).toEqual({
      ok: false,
      refusal: { kind: 'cancelled' },
    })
  })
})
