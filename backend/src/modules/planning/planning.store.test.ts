import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { day } from '#kernel/day'
import { askRoutes } from '#testing'
import { acceptProposal, undoAcceptance } from './actions/accept-proposal.ts'
import { changePlanning, lockOrders } from './actions/change-planning.ts'
import { propose } from './actions/propose.ts'
import { setOrders } from './actions/set-orders.ts'
import type { Proposal } from './domain/proposal.ts'
import type { Wishes } from './domain/wishes.ts'
import { planningRoutes } from './http/planning-routes.ts'
import { depot, round, TUESDAY, wishes, ZIGZAG, type Zigzag, zigzagGarden } from './testing/zigzag.ts'
import { dayPlan } from './views/day-plan.ts'

const by = 'Alix Martin'
let little: Zigzag['little']
let needs: Zigzag['needs']
let write: Zigzag['write']
beforeEach(async () => {
  ;({ little, needs, write } = await zigzagGarden())
})
const ask = (...what: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(planningRoutes(), (key) => needs(key))(...what)

const proposed = async (change: Partial<Wishes> = {}): Promise<Proposal> => {
  const answer = await propose(needs(), { day: TUESDAY, wishes: wishes(change) })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}
const refusalOf = async (change: Partial<Wishes>, on = TUESDAY) => {
  const answer = await propose(needs(), { day: on, wishes: wishes(change) })
  return answer.ok ? null : answer.refusal
}
const ordersNow = async () => {
  const { rounds } = await needs().rounds.all()
  return Object.fromEntries(rounds.map(({ code, stops }) => [code, stops.map((stop) => stop.depot)]))
}

describe('a proposal', () => {
  test('shortens the way, keeps what is passed by behind its neighbour, and changes nothing yet', async () => {
    const { rounds, unserved, estimated } = await proposed()
    const [a] = rounds
    expect(a?.before.stops.map((stop) => stop.depot)).toEqual(['N5', 'N1', 'N3'])
    expect(a?.after.metres).toBeLessThan(a?.before.metres ?? 0)
    expect(a?.after.minutes).toBeLessThan(a?.before.minutes ?? 0)
    expect(a?.stops.indexOf('idle')).toBe((a?.stops.indexOf('N1') ?? 0) + 1)
    expect({ unserved, estimated, departure: a?.before.departure }).toEqual({
      unserved: [],
      estimated: true,
      departure: '08:00',
    })
    expect(await ordersNow()).toEqual(ZIGZAG)
  })

  test('that was kept by an older version still reads, without what nobody looks at', async () => {
    const { optimiser: _, failures: __, ...plain } = await proposed()
    const older = { ...plain, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', by, wishes: wishes() }
    await write([needs().planning.insertProposal(older as unknown as Proposal)])
    const answer = await (await ask('GET', `/planning/proposals/${older.id}`)).json()
    expect(answer).toMatchObject({ id: older.id, optimiser: 'own', failures: [], rounds: plain.rounds })
    expect(Object.keys(answer).filter((key) => key === 'by' || key === 'wishes')).toEqual([])
  })

  test('loses and doubles no stop and carries the same baskets, whatever is wished', async () => {
    const wish = fc.record({
      exchange: fc.boolean(),
      aim: fc.constantFrom('both', 'time', 'distance', 'balance'),
      extent: fc.constantFrom('insert', 'smooth', 're-plan'),
      places: fc
        .subarray(['N1', 'N2', 'N3', 'N4', 'N5'])
        .map((some) => some.map((one) => ({ depot: one, place: 'first' as const }))),
      keep: fc.subarray(['A', 'B'], { maxLength: 1 }),
    })
    await fc.assert(
      fc.asyncProperty(wish, async (change) => {
        const { rounds } = await proposed(change as Partial<Wishes>)
        expect(rounds.flatMap((one) => one.stops).toSorted()).toEqual(Object.values(ZIGZAG).flat().toSorted())
        const baskets = (side: 'before' | 'after') => rounds.reduce((sum, one) => sum + one[side].baskets, 0)
        expect([baskets('before'), baskets('after')]).toEqual([152, 152])
        for (const kept of change.keep)
          expect(rounds.find((one) => one.code === kept)).toMatchObject({ stops: ZIGZAG[kept as 'A' | 'B'] })
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('keeps the locks: a stop to a round, first and last, an order locked for good', async () => {
    const locks = await proposed({
      exchange: true,
      stay: [{ depot: 'N5', round: 'B' }],
      places: [
        { depot: 'N4', place: 'first' },
        { depot: 'N1', place: 'last' },
      ],
    })
    const served = (depotCode: string) =>
      locks.rounds.find(({ after }) => after.stops.some((stop) => stop.depot === depotCode))
    expect(served('N5')?.code).toBe('B')
    expect(served('N4')?.after.stops[0]?.depot).toBe('N4')
    expect(served('N1')?.after.stops.at(-1)?.depot).toBe('N1')
    await lockOrders(needs(), { rounds: ['A'], version: 0 })
    expect((await proposed({ exchange: true })).rounds[0]).toMatchObject({ code: 'A', stops: ZIGZAG.A })
    expect(await refusalOf({ rounds: [{ round: 'A', vehicle: null }] })).toEqual({
      kind: 'all-orders-kept',
      rounds: 1,
    })
  })

  test('names what no vehicle takes, leaves it on its round and says by how much that is too full', async () => {
    const settings = await needs().planning.settings()
    const [van] = settings.vehicles
    if (!van) throw new Error('no van')
    await changePlanning(needs(), { ...settings, vehicles: [{ ...van, baskets: 70 }] })
    const { unserved, rounds } = await proposed({ exchange: true })
    expect(unserved.map(({ depot, round: home, reason }) => `${depot} ${home} ${reason}`).toSorted()).toEqual(
      ['H B capacity', 'N1 A capacity'],
    )
    for (const { depot, round: home } of unserved) {
      const full = rounds.find(({ code }) => code === home)
      expect(full?.stops).toContain(depot)
      expect(full?.after.broken).toMatchObject([
        { kind: 'overloaded', capacity: 70, baskets: full?.after.baskets },
      ])
    }
  })

  test('leaves a stop that is too large for any vehicle alone on its round, over by what it weighs', async () => {
    const settings = await needs().planning.settings()
    const [van] = settings.vehicles
    if (!van) throw new Error('no van')
    await changePlanning(needs(), { ...settings, vehicles: [{ ...van, baskets: 45 }] })
    const { rounds, unserved } = await proposed({ exchange: true, stay: [{ depot: 'N4', round: 'B' }] })
    const [a] = rounds
    expect(a?.after.stops.map((stop) => stop.depot)).toContain('N5')
    expect(unserved.map(({ depot }) => depot)).not.toContain('N5')
  })

  test('takes in a depot that no round serves, moving nobody when it only inserts', async () => {
    await write([needs().depots.insertDepot(depot('NEW', 3.5))])
    const { rounds } = await proposed({ extent: 'insert', joining: ['NEW'] })
    expect(rounds.flatMap((one) => one.stops).filter((code) => code === 'NEW')).toHaveLength(1)
    expect(
      Object.fromEntries(rounds.map(({ code, stops }) => [code, stops.filter((stop) => stop !== 'NEW')])),
    ).toEqual(ZIGZAG)
    expect(await refusalOf({ joining: ['N1'] })).toEqual({ kind: 'already-served', depot: 'N1', round: 'A' })
  })
})

describe('a proposal is refused', () => {
  test('when the garden or a depot has no place, with what is missing', async () => {
    const { rounds, depots, settings } = needs()
    await write([depots.replaceDepot({ ...depot('N3', null), version: 2 }, 1)])
    expect(await refusalOf({})).toEqual({
      kind: 'depots-without-position',
      depots: 'Dépôt N3 (N3)',
      count: 1,
    })
    const without = await proposed({ leaveOutUnplaced: true })
    expect(without.leftOut).toEqual(['N3'])
    expect(without.rounds[0]?.stops).toContain('N3')
    const garden = await settings.garden()
    await write([settings.replaceGarden({ ...garden, latitude: null, version: 2 }, 1)])
    expect(await refusalOf({})).toEqual({ kind: 'garden-without-position' })
    expect((await rounds.all()).rounds.map(({ version }) => version)).toEqual([1, 1])
  })
  test('on a day when a round does not drive, and for wishes that cannot hold', async () => {
    expect(await refusalOf({}, day('2025-06-04'))).toEqual({
      kind: 'round-not-driven',
      round: 'A',
      day: '2025-06-04',
    })
    expect(await refusalOf({ rounds: [] })).toEqual({ kind: 'no-round-chosen' })
    const json = { day: '2025-06-03', ...wishes({ aim: 'fame' as 'time' }) }
    expect((await ask('POST', '/planning/searches', { json, key: 'nonsense-1' })).status).toBe(422)
  })
  test('while another is under way, and leaves nothing behind when the client goes away', async () => {
    const [first, second] = await Promise.all([
      propose(needs(), { day: TUESDAY, wishes: wishes() }),
      propose(needs(), { day: TUESDAY, wishes: wishes() }),
    ])
    expect([first.ok, second]).toEqual([true, { ok: false, refusal: { kind: 'planning-busy' } }])
    const leaving = new AbortController()
    const long = { ...needs(), routePlanner: { ...needs().routePlanner, budgetMs: 600_000 } }
    const running = propose(long, { day: TUESDAY, wishes: wishes(), signal: leaving.signal })
    leaving.abort()
    expect(await running).toEqual({ ok: false, refusal: { kind: 'planning-cancelled' } })
    expect(await ordersNow()).toEqual(ZIGZAG)
    expect((await proposed()).rounds).toHaveLength(2)
  })
  test('and an engine that dies leaves the rounds as they were and the way free', async () => {
    const broken = { ...needs().routePlanner, planAgain: () => Promise.reject(new Error('the thread died')) }
    await expect(
      propose({ ...needs(), routePlanner: broken }, { day: TUESDAY, wishes: wishes() }),
    ).rejects.toThrow('died')
    expect(await ordersNow()).toEqual(ZIGZAG)
    expect((await proposed()).rounds).toHaveLength(2)
  })
})

describe('an acceptance', () => {
  test('gives every round its order at once, tells the journal, and is undone', async () => {
    const { id, rounds } = await proposed({ exchange: true })
    const accepted = await acceptProposal(needs(), { id, by })
    expect(accepted).toMatchObject({ ok: true })
    expect(await ordersNow()).toEqual(Object.fromEntries(rounds.map(({ code, stops }) => [code, stops])))
    const { items } = await needs().readJournal({
      limit: 20,
      toMs: little.clock.nowMs(),
      subject: `proposal ${id}`,
    })
    expect(items.map(({ kind }) => kind)).toEqual(['proposal-accepted'])
    expect(await acceptProposal(needs(), { id, by })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    expect(await undoAcceptance(needs(), { id, by })).toMatchObject({ value: { undone: { by } } })
    expect(await ordersNow()).toEqual(ZIGZAG)
    expect(await undoAcceptance(needs(), { id, by })).toMatchObject({ refusal: { kind: 'already-undone' } })
  })

  test('is refused as a whole when somebody moved a stop of one round meanwhile; so is undoing it', async () => {
    const { id } = await proposed()
    const { rounds } = needs()
    await write([rounds.replaceRound({ ...round('B', ['N4', 'N2', 'H'], 2), version: 2 }, 1)])
    expect(await acceptProposal(needs(), { id, by })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'round B', version: 1, currentVersion: 2 },
    })
    expect(await ordersNow()).toEqual({ ...ZIGZAG, B: ['N4', 'N2', 'H'] })
    const again = await proposed()
    expect((await acceptProposal(needs(), { id: again.id, by })).ok).toBe(true)
    const now = (await rounds.all()).round('A')
    if (!now) throw new Error('no round A')
    await write([rounds.replaceRound({ ...now, version: now.version + 1 }, now.version)])
    expect(await undoAcceptance(needs(), { id: again.id, by })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'round A' },
    })
  })

  test('asked twice under one key is one acceptance; a proposal is forgotten after 30 days', async () => {
    const { id } = await proposed()
    const post = () => ask('POST', `/planning/proposals/${id}/acceptances`, { json: {}, key: 'accept-once' })
    const [first, second] = [await post(), await post()]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await second.json()).toEqual(await first.json())
    expect((await needs().rounds.all()).round('A')?.version).toBe(2)
    const history = await (await ask('GET', '/planning/acceptances')).json()
    expect(history).toMatchObject({ items: [{ id, by, undone: null }], next: null })
    little.clock.set('2025-07-03T08:00:00Z')
    expect((await ask('GET', `/planning/proposals/${id}`)).status).toBe(404)
  })
})

describe('an order made by hand', () => {
  test('is timed and told what it breaks, and never forbidden', async () => {
    const settings = await needs().planning.settings()
    await changePlanning(needs(), { ...settings, hours: [{ depot: 'N1', from: null, to: '08:30' }] })
    const orders = [
      { round: 'A', vehicle: null, depots: ['N5', 'N4', 'N1', 'N3'] },
      { round: 'B', vehicle: null, depots: ['H', 'N2'] },
    ]
    const plan = await dayPlan(needs(), TUESDAY, { orders })
    if (!plan.ok) throw new Error(plan.refusal.kind)
    const [a] = plan.value.rounds
    expect(a?.figures.baskets).toBe(130)
    expect(a?.figures.broken).toMatchObject([
      { kind: 'late', depot: 'N1' },
      { kind: 'overloaded', baskets: 130, capacity: 120 },
    ])
    expect(await ordersNow()).toEqual(ZIGZAG)
  })
})

describe('orders made by hand', () => {
  const orders = (a: readonly string[], b: readonly string[]) => ({
    day: TUESDAY,
    by,
    rounds: [
      { code: 'A', version: 1, stops: a },
      { code: 'B', version: 1, stops: b },
    ],
  })
  test('are written together, and undone together', async () => {
    const made = await setOrders(needs(), orders(['N5', 'N3', 'idle'], ['N1', 'N2', 'H', 'N4']))
    if (!made.ok) throw new Error(made.refusal.kind)
    expect(await ordersNow()).toEqual({ A: ['N5', 'N3', 'idle'], B: ['N1', 'N2', 'H', 'N4'] })
    expect((await undoAcceptance(needs(), { id: made.value.id, by })).ok).toBe(true)
    expect(await ordersNow()).toEqual(ZIGZAG)
  })
  test('neither lose a stop nor double one, and change no round that was changed meanwhile', async () => {
    const { A, B } = ZIGZAG
    expect(await setOrders(needs(), orders(['N5', 'N1', 'N3'], B))).toMatchObject({
      refusal: { kind: 'stops-differ', depot: 'idle' },
    })
    expect(await setOrders(needs(), orders([...A, 'N2'], B))).toMatchObject({
      refusal: { kind: 'stops-differ', depot: 'N2' },
    })
    expect(await setOrders(needs(), orders(A, B))).toMatchObject({ refusal: { kind: 'nothing-to-accept' } })
    const { rounds } = needs()
    await write([rounds.replaceRound({ ...round('B', [...B], 2), version: 2 }, 1)])
    expect(await setOrders(needs(), orders(['N1', 'N5', 'idle', 'N3'], ['N4', 'N2', 'H']))).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'round B' },
    })
    expect(await ordersNow()).toEqual(ZIGZAG)
  })
})

describe('a round of a day', () => {
  test('goes to navigation devices, spreadsheets and applications (RND-04)', async () => {
    const url = (format: string) => `/planning/days/2025-06-03/rounds/A/exports/${format}`
    const gpx = await ask('GET', url('gpx'))
    expect([gpx.status, gpx.headers.get('content-type')]).toEqual([200, 'application/gpx+xml'])
    expect(gpx.headers.get('content-disposition')).toContain("*=UTF-8''A%202025-06-03.gpx")
    expect((await gpx.text()).match(/<wpt /g)).toHaveLength(3)
    expect(await (await ask('GET', url('csv'))).text()).toContain('Dépôt N5')
    expect(await (await ask('GET', url('kml'))).text()).toContain('<LineString>')
    expect(await (await ask('GET', url('geojson'))).json()).toMatchObject({ type: 'FeatureCollection' })
    const links = await (await ask('GET', '/planning/days/2025-06-03/rounds/A/links')).json()
    expect(links).toMatchObject({ stops: [{ depot: 'N5' }, { depot: 'N1' }, { depot: 'N3' }] })
    expect((await ask('GET', '/planning/days/2025-06-04/rounds/A/links')).status).toBe(404)
  })

  test('is read with its figures, and its week with the days that drive', async () => {
    const plan = await (await ask('GET', '/planning/days/2025-06-03')).json()
    expect(plan).toMatchObject({
      estimated: true,
      rounds: [
        { code: 'A', vehicle: 'V1' },
        { code: 'B', figures: { baskets: 62 } },
      ],
    })
    const days = await (await ask('GET', '/planning/weeks/2025-W23')).json()
    expect(days).toMatchObject({ days: [{ day: '2025-06-03', rounds: [{ code: 'A' }, { code: 'B' }] }] })
  })
})

describe('the settings of planning', () => {
  test('tell the second editor, and refuse a depot that is not there', async () => {
    const settings = await needs().planning.settings()
    expect(await changePlanning(needs(), { ...settings, minutesPerStop: 6 })).toMatchObject({
      value: { version: 1 },
    })
    expect(await changePlanning(needs(), { ...settings, minutesPerStop: 7 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', version: 0, currentVersion: 1 },
    })
    const hours = [{ depot: 'D9', from: null, to: null }]
    expect(await changePlanning(needs(), { ...settings, version: 1, hours })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })
})
