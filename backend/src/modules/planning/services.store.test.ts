import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askRoutes, declaredRoutes } from '#testing'
import { propose } from './actions/propose.ts'
import { planningRoutes } from './http/planning-routes.ts'
import { TUESDAY, wishes, ZIGZAG, type Zigzag, zigzagGarden } from './testing/zigzag.ts'

const KEY = 'sk-very-private-0123456789'
let zigzag: Zigzag
const servers: Server[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) server.close()
})
beforeEach(async () => {
  zigzag = await zigzagGarden({ routing: { privateAllowed: true } })
})

const ask = async (method: string, url: string, json?: unknown) => {
  const asked = askRoutes(planningRoutes(), (key) => zigzag.needs(key))
  const answer = await asked(method, `/planning/${url}`, {
    ...(json === undefined ? {} : { json }),
    key: crypto.randomUUID(),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
/** A service on this machine that answers everything alike. */
const serving = async (status: number, body: unknown, asked: string[] = []): Promise<string> => {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const usual = { roads: 'usual', osrmUrl: '', optimiser: 'usual', vroomUrl: '', drivers: [], version: 0 }
const proposed = async () => {
  const answer = await propose(zigzag.needs(), { day: TUESDAY, wishes: wishes() })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

describe('who is asked for roads and orders', () => {
  test('is our own engine and an estimate until somebody says otherwise', async () => {
    const { body } = await ask('GET', 'services')
    expect(body).toEqual({ ...usual, hasKey: false, operator: { osrm: false, vroom: false } })
    expect(await proposed()).toMatchObject({ optimiser: 'own', estimated: true, failures: [] })
  })

  test('is set with what is needed, told in the journal, and tells the second editor', async () => {
    const osrmUrl = 'https://roads.example.org/'
    const set = await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl })
    expect(set).toMatchObject({ status: 200, body: { osrmUrl: 'https://roads.example.org', version: 1 } })
    expect(await ask('PUT', 'services', usual)).toMatchObject({ status: 409 })
    const wrong = { ...usual, optimiser: 'vroom', vroomUrl: 'ftp://x', version: 1 }
    expect(await ask('PUT', 'services', wrong)).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'vroomUrl', kind: 'not-http' }] },
    })
  })

  test('may be no machine of this network unless whoever runs the server allows it', async () => {
    zigzag = await zigzagGarden()
    for (const url of ['http://localhost:5000', 'http://169.254.169.254', 'http://10.0.0.7:3000'])
      expect(await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl: url })).toMatchObject({
        body: { fields: [{ path: 'osrmUrl', kind: 'private-address' }] },
      })
    const trial = { service: 'vroom', url: 'http://127.0.0.1:1/' }
    expect(await ask('POST', 'services/trials', trial)).toMatchObject({
      body: { answered: false, fault: { kind: 'private-address' } },
    })
  })
})

describe('a service that is set', () => {
  test('gives the roads: nothing is estimated any more', async () => {
    const table = (n: number) =>
      Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Math.abs(i - j) * 300))
    const osrmUrl = await serving(200, { code: 'Ok', durations: table(7), distances: table(7) })
    await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl })
    expect(await proposed()).toMatchObject({ estimated: false, failures: [] })
  })

  test('names where no road leads; without those it is not asked again, and from nowhere nothing is driven', async () => {
    // N5 is the second place, behind the garden.
    const table = (lost: number) =>
      Array.from({ length: 7 }, (_, i) =>
        Array.from({ length: 7 }, (_, j) =>
          i !== j && (i === lost || j === lost) ? null : Math.abs(i - j) * 300,
        ),
      )
    const asked: string[] = []
    const osrm = (lost: number) =>
      serving(200, { code: 'Ok', durations: table(lost), distances: table(lost) }, asked)
    await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl: await osrm(1) })
    const needs = zigzag.needs()
    const plan = (change = {}) => propose(needs, { day: TUESDAY, wishes: wishes(change) })
    expect(await plan()).toEqual({
      ok: false,
      refusal: { kind: 'depots-unreachable', depots: 'Dépôt N5 (N5)', count: 1 },
    })
    const without = await plan({ leaveOutUnplaced: true })
    expect(without).toMatchObject({ value: { estimated: false, leftOut: ['N5'] } })
    const after = without.ok ? without.value.rounds[0]?.after : undefined
    expect(after?.stops.map(({ depot }) => depot).toSorted()).toEqual(['N1', 'N3'])
    expect(asked).toHaveLength(1)
    await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl: await osrm(0), version: 1 })
    expect(await plan()).toMatchObject({ refusal: { kind: 'garden-unreachable' } })
    expect(await ask('GET', 'days/2025-06-03')).toMatchObject({
      status: 409,
      body: { kind: 'garden-unreachable' },
    })
  })

  test('that does not answer is asked once and then left alone for a while; a trial asks it all the same', async () => {
    const asked: string[] = []
    const url = await serving(503, {}, asked)
    await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl: url })
    for (const _ of [1, 2, 3])
      expect((await ask('GET', 'days/2025-06-03')).body).toMatchObject({
        estimated: true,
        failures: [{ kind: 'road-server-refused', status: 503 }],
      })
    expect(asked).toHaveLength(1)
    await ask('POST', 'services/trials', { service: 'osrm', url })
    expect(asked).toHaveLength(2)
  })

  test('that fails is told by name, and the estimate and our own engine take its place', async () => {
    const url = await serving(503, { message: 'busy' })
    await ask('PUT', 'services', { ...usual, roads: 'osrm', osrmUrl: url, optimiser: 'vroom', vroomUrl: url })
    const { optimiser, estimated, failures, rounds } = await proposed()
    expect({ optimiser, estimated }).toEqual({ optimiser: 'own', estimated: true })
    expect(failures).toEqual([
      { service: 'osrm', kind: 'road-server-refused', status: 503, constraints: [] },
      { service: 'vroom', kind: 'optimiser-refused', status: 503, constraints: [] },
    ])
    expect(rounds[0]?.after.metres).toBeLessThan(rounds[0]?.before.metres ?? 0)
    expect((await ask('GET', 'days/2025-06-03')).body).toMatchObject({
      estimated: true,
      failures: [{ kind: 'road-server-refused' }],
    })
  })

  test('that orders stops is judged like our own: a sound answer is the proposal, nonsense is not', async () => {
    const route = (vehicle: number, ids: readonly number[]) => ({
      vehicle,
      steps: ids.map((id) => ({ type: 'job', id })),
    })
    // Stops in the order they are asked: A is N5, N1, N3 and B is N2, H, N4.
    const sound = { code: 0, unassigned: [], routes: [route(1, [2, 3, 1]), route(2, [4, 5, 6])] }
    await ask('PUT', 'services', { ...usual, optimiser: 'vroom', vroomUrl: await serving(200, sound) })
    const { optimiser, rounds } = await proposed()
    expect(optimiser).toBe('vroom')
    expect(rounds.map(({ stops }) => stops)).toEqual([
      ['N1', 'idle', 'N3', 'N5'],
      ['N2', 'H', 'N4'],
    ])
    const swapped = { code: 0, unassigned: [], routes: [route(1, [4, 5, 6]), route(2, [1, 2, 3])] }
    const vroomUrl = await serving(200, swapped)
    await ask('PUT', 'services', { ...usual, optimiser: 'vroom', vroomUrl, version: 1 })
    expect(await proposed()).toMatchObject({
      optimiser: 'own',
      failures: [{ service: 'vroom', kind: 'plan-rejected' }],
    })
  })

  test('says when it is tried what happened, without anything being written', async () => {
    const roads = {
      code: 'Ok',
      durations: [
        [0, 412],
        [412, 0],
      ],
      distances: [
        [0, 5560],
        [5560, 0],
      ],
    }
    const url = await serving(200, roads)
    expect((await ask('POST', 'services/trials', { service: 'osrm', url })).body).toMatchObject({
      answered: true,
      fault: null,
      metres: 5560,
      seconds: 412,
    })
    expect((await ask('POST', 'services/trials', { service: 'vroom', url })).body).toMatchObject({
      answered: false,
      fault: { kind: 'optimiser-nonsense' },
    })
    expect((await ask('GET', 'services')).body).toMatchObject(usual)
  })
})

describe('the key of an account', () => {
  test('is kept closed, never sent back by any route, never in the journal and never logged', async () => {
    const said: string[] = []
    const keep = (text: unknown) => said.push(String(text)) > 0
    vi.spyOn(process.stdout, 'write').mockImplementation(keep)
    vi.spyOn(process.stderr, 'write').mockImplementation(keep)
    const spokeUrl = await serving(401, { message: `bad key ${KEY}` })
    zigzag = await zigzagGarden({ routing: { spokeUrl } })
    expect(await ask('PUT', 'services/key', { key: ` ${KEY} ` })).toMatchObject({ body: { hasKey: true } })
    const drivers = ['A', 'B'].map((name) => ({ id: `drivers/${name}`, name }))
    await ask('PUT', 'services', { ...usual, optimiser: 'spoke', drivers })
    const trial = await ask('POST', 'services/trials', { service: 'spoke' })
    expect(trial.body).toMatchObject({ answered: false, fault: { kind: 'optimiser-refused', status: 401 } })
    const plan = await proposed()
    expect(plan.failures).toMatchObject([{ service: 'spoke', kind: 'optimiser-refused', status: 401 }])
    said.push(JSON.stringify([trial, plan]))
    for (const { method, path } of declaredRoutes(planningRoutes()))
      if (method === 'GET') said.push(JSON.stringify(await read(path)))
    const { items } = await zigzag.needs().readJournal({ limit: 50, toMs: zigzag.little.clock.nowMs() })
    said.push(JSON.stringify(items))
    said.push(String(await zigzag.needs().planning.closedKey()))
    expect(items.map(({ kind }) => kind)).toContain('planning-key-kept')
    const encoded = Buffer.from(`${KEY}:`).toString('base64')
    for (const secret of [KEY, encoded]) expect(said.join('\n')).not.toContain(secret)
  })

  test('cannot be forgotten while it is used, and one that does not open any more is told as such', async () => {
    expect(await ask('PUT', 'services/key', { key: 'a b' })).toMatchObject({ status: 422 })
    await ask('PUT', 'services/key', { key: KEY })
    const drivers = [{ id: 'drivers/a', name: 'Ana' }]
    await ask('PUT', 'services', { ...usual, optimiser: 'spoke', drivers })
    expect(await ask('DELETE', 'services/key')).toMatchObject({ status: 409, body: { kind: 'key-in-use' } })
    await zigzag.write([zigzag.needs().planning.writeKey('closed-elsewhere')])
    expect(await proposed()).toMatchObject({
      optimiser: 'own',
      failures: [{ service: 'spoke', kind: 'key-unreadable' }],
    })
    await ask('PUT', 'services', { ...usual, version: 1 })
    expect(await ask('DELETE', 'services/key')).toMatchObject({ body: { hasKey: false } })
    await zigzag.write([zigzag.needs().planning.writeKey('')])
    expect(await ask('GET', 'services')).toMatchObject({ body: { hasKey: false } })
  })

  test('is there whenever the account is the one asked, though both change at once', async () => {
    const drivers = [{ id: 'drivers/a', name: 'Ana' }]
    for (let turn = 0; turn < 5; turn++) {
      zigzag = await zigzagGarden({ routing: { privateAllowed: true } })
      await ask('PUT', 'services/key', { key: KEY })
      const [chosen, dropped] = await Promise.all([
        ask('PUT', 'services', { ...usual, optimiser: 'spoke', drivers }),
        ask('DELETE', 'services/key'),
      ])
      const { body } = await ask('GET', 'services')
      expect([chosen.status, dropped.status].toSorted()).toEqual(body.hasKey ? [200, 409] : [200, 422])
      expect(body.optimiser === 'spoke').toBe(body.hasKey)
    }
  })
})

test('places for an address are proposed where a search of addresses is set, and nobody is asked otherwise', async () => {
  expect((await ask('GET', 'places?address=3 rue Haute')).body).toEqual({ available: false, places: [] })
  const places = [{ label: '3 Rue Haute', latitude: 48.1, longitude: 6.4 }]
  const findPlaces = async (address: string) =>
    address === 'nowhere'
      ? ({ ok: false, refusal: { kind: 'geocoder-refused', status: 503 } } as const)
      : ({ ok: true, value: places } as const)
  zigzag = await zigzagGarden({ findPlaces })
  expect((await ask('GET', 'places?address=3 rue Haute')).body).toEqual({ available: true, places })
  expect((await ask('GET', 'places')).body).toEqual({ available: true, places: [] })
  expect(await ask('GET', 'places?address=nowhere')).toMatchObject({ status: 503 })
})

describe('a search', () => {
  const draft = { day: TUESDAY, ...wishes() }
  const settled = async (id: string): Promise<Record<string, unknown>> => {
    const { body } = await ask('GET', `searches/${id}`)
    return body.state === 'running' ? new Promise((done) => setImmediate(() => done(settled(id)))) : body
  }
  const begin = async (key: string, change = {}) => {
    const asked = askRoutes(planningRoutes(), (given) => zigzag.needs(given))
    const answer = await asked('POST', '/planning/searches', { json: { ...draft, ...change }, key })
    return (await answer.json()) as { id: string; state: string; kind?: string }
  }

  test('goes on when nobody listens, and ends in a proposal that can be read by anybody who knows it', async () => {
    const { id, state } = await begin('search-once')
    expect(state).toBe('running')
    expect((await begin('search-once')).id).toBe(id)
    expect(await begin('search-once', { day: '2025-06-10' })).toMatchObject({
      kind: 'idempotency-key-reused',
    })
    const done = await settled(id)
    expect(done).toMatchObject({ state: 'done', refusal: null })
    expect(Number(done.savedMetres)).toBeGreaterThan(0)
    const proposal = await ask('GET', `proposals/${done.proposal}`)
    expect(proposal.body).toMatchObject({ day: '2025-06-03', optimiser: 'own' })
  })

  test('that is cancelled keeps nothing and leaves the rounds as they were', async () => {
    const needs = zigzag.needs()
    const long = { ...needs, routePlanner: { ...needs.routePlanner, budgetMs: 600_000 } }
    zigzag = { ...zigzag, needs: () => long }
    const { id } = await begin('search-long')
    for (let other = 0; other < 25; other++) {
      const busy = await begin(`search-other-${other}`)
      expect(await settled(busy.id)).toMatchObject({ refusal: { kind: 'planning-busy' } })
    }
    await ask('POST', `searches/${id}/cancellations`)
    expect(await settled(id)).toMatchObject({ state: 'refused', refusal: { kind: 'planning-cancelled' } })
    const { rounds } = await needs.rounds.all()
    expect(Object.fromEntries(rounds.map((one) => [one.code, one.stops.map((stop) => stop.depot)]))).toEqual(
      ZIGZAG,
    )
    expect((await ask('GET', 'searches/01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404)
  })

  test('whose engine dies leaves the rounds as they were, and says so to whoever asks', async () => {
    const needs = zigzag.needs()
    const planAgain = () => Promise.reject(new Error('the thread died'))
    zigzag = { ...zigzag, needs: () => ({ ...needs, routePlanner: { ...needs.routePlanner, planAgain } }) }
    const { id } = await begin('search-dying')
    await expect(settled(id)).rejects.toThrow('the thread died')
    expect((await needs.planning.acceptances({ limit: 9, after: undefined })).items).toEqual([])
    const { rounds } = await needs.rounds.all()
    expect(rounds.map(({ version }) => version)).toEqual([1, 1])
  })
})

/** Every reading route of the house, with names that fit. */
const read = (path: string) =>
  ask(
    'GET',
    path
      .replace('/planning/', '')
      .replace('{week}', '2025-W23')
      .replace('{day}', '2025-06-03')
      .replace('{round}', 'A')
      .replace('{format}', 'geojson')
      .replace('{id}', '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  )
