import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDepot, DEPOTS_FAMILY, emptyDepotDetails, openDepots } from '#modules/depots'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { addRound, archiveRound, changeRound, restoreRound } from './actions/change-round.ts'
import { moveStop } from './actions/move-stop.ts'
import { setStops } from './actions/set-stops.ts'
import type { RoundDetails } from './domain/round.ts'
import { roundRoutes } from './http/round-routes.ts'
import { openRounds } from './store/rounds-store.ts'

const tuesday: RoundDetails = {
  name: 'Mardi',
  weekday: 2,
  preparationWeekday: 2,
  colour: '#ef476f',
  position: 1,
}

let little: LittleGarden
let rounds: ReturnType<typeof openRounds>
let depots: ReturnType<typeof openDepots>
let serial = 0
let codes: readonly [string, string]

const needs = (key?: string) => ({ ...little.as(undefined, key), rounds, depots })
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(roundRoutes(), needs)(...asked)
const read = async (code: string) => (await rounds.all()).round(code)
const stopsOf = async (code: string) => (await read(code))?.stops.map(({ depot }) => depot)
const versionOf = async (code: string) => (await read(code))?.version ?? 0
const seen = async (code: string) => ({ round: code, version: await versionOf(code) })
const factsAbout = async (subject: string) =>
  (await little.as().readJournal({ limit: 100, toMs: little.clock.nowMs(), subject })).items.map(
    ({ kind }) => kind,
  )

const keepDepot = async (code: string) => {
  const depot = createDepot(code, { ...emptyDepotDetails, name: code, phone: '06 39 98 00 01' }, () => false)
  if (!depot.ok) throw new Error(depot.refusal.kind)
  const kept = { ...depot.value, archived: code === 'GONE' }
  const change = { writes: [depots.insertDepot(kept)], facts: [], touches: [DEPOTS_FAMILY], result: null }
  await needs().commit(change)
  return kept
}

beforeAll(async () => {
  little = await littleGarden()
  rounds = openRounds(little.garden.table, little.garden.revisions)
  depots = openDepots(little.garden.table, little.garden.revisions)
  for (const code of ['D1', 'D2', 'D3', 'D4', 'GONE']) await keepDepot(code)
})

/** Two new rounds: the first with D1, D2 and D3, the second with D4. */
beforeEach(async () => {
  serial += 1
  codes = [`A${serial}`, `B${serial}`]
  for (const [n, code] of codes.entries()) {
    await addRound(needs(), { ...tuesday, code, position: serial * 2 + n })
    await setStops(needs(), { code, depots: n === 0 ? ['D1', 'D2', 'D3'] : ['D4'], version: 1 })
  }
})

describe('a round', () => {
  test('is added without stops, under a code given once', async () => {
    expect(await addRound(needs(), { ...tuesday, code: 'VE', weekday: 5 })).toMatchObject({
      ok: true,
      value: { code: 'VE', weekday: 5, stops: [], archived: false, version: 1 },
    })
    expect(await addRound(needs(), { ...tuesday, code: 'VE' })).toMatchObject({
      refusal: { kind: 'code-taken' },
    })
    expect(await addRound(needs(), { ...tuesday, code: 'X', colour: 'red' })).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'colour', kind: 'not-a-colour' }] },
    })
    expect(await factsAbout('round VE')).toEqual(['round-added'])
  })

  test('keeps its stops when its details change, and tells the second editor', async () => {
    const [code] = codes
    const edit = { ...tuesday, code, version: 2 }
    expect(await changeRound(needs(), { ...edit, weekday: 3 })).toMatchObject({
      ok: true,
      value: { weekday: 3, stops: [{ depot: 'D1' }, { depot: 'D2' }, { depot: 'D3' }], version: 3 },
    })
    expect(await changeRound(needs(), { ...edit, weekday: 4 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: `round ${code}`, version: 2, currentVersion: 3 },
    })
    expect(await read(code)).toMatchObject({ weekday: 3, version: 3 })
  })

  test('is archived once no depot stands on it, and then neither changed nor driven to', async () => {
    const [, code] = codes
    expect(await archiveRound(needs(), { code, version: 2 })).toMatchObject({
      refusal: { kind: 'round-has-stops', stops: 1 },
    })
    await setStops(needs(), { code, depots: [], version: 2 })
    expect(await archiveRound(needs(), { code, version: 3 })).toMatchObject({
      ok: true,
      value: { archived: true },
    })
    expect(await changeRound(needs(), { ...tuesday, code, version: 4 })).toMatchObject({
      refusal: { kind: 'round-archived' },
    })
    expect(await setStops(needs(), { code, depots: ['D1'], version: 4 })).toMatchObject({
      refusal: { kind: 'round-archived' },
    })
  })

  test('that is archived can be restored, once, and then takes stops again', async () => {
    const [, code] = codes
    await setStops(needs(), { code, depots: [], version: 2 })
    await archiveRound(needs(), { code, version: 3 })
    expect(await restoreRound(needs(), { code, version: 3 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', version: 3, currentVersion: 4 },
    })
    expect(await restoreRound(needs(), { code, version: 4 })).toMatchObject({
      value: { archived: false, stops: [], version: 5 },
    })
    expect(await restoreRound(needs(), { code, version: 5 })).toMatchObject({ value: { version: 5 } })
    expect(await setStops(needs(), { code, depots: ['D1'], version: 5 })).toMatchObject({
      value: { stops: [{ depot: 'D1' }] },
    })
  })

  test('that is not there is not found', async () => {
    const missing = { refusal: { kind: 'not-found', subject: 'round ZZ' } }
    expect(await changeRound(needs(), { ...tuesday, code: 'ZZ', version: 1 })).toMatchObject(missing)
    expect(await setStops(needs(), { code: 'ZZ', depots: [], version: 1 })).toMatchObject(missing)
  })
})

describe('stops set as a whole', () => {
  test('keep the order of driving', async () => {
    const [code] = codes
    await setStops(needs(), { code, depots: ['D3', 'D4', 'D1'], version: 2 })
    expect(await stopsOf(code)).toEqual(['D3', 'D4', 'D1'])
  })

  test('name each depot once, and only depots in use', async () => {
    const [code] = codes
    for (const [list, kind] of [
      [['D1', 'D1'], 'stop-twice'],
      [['D1', 'NOWHERE'], 'unknown-depot'],
      [['GONE'], 'unknown-depot'],
    ] as const) {
      expect(await setStops(needs(), { code, depots: list, version: 2 })).toMatchObject({ refusal: { kind } })
    }
    expect(await stopsOf(code)).toEqual(['D1', 'D2', 'D3'])
  })

  test('of two who reorder one round at once, one wins and the other is told', async () => {
    const [code] = codes
    const orders = [
      ['D2', 'D1', 'D3'],
      ['D3', 'D2', 'D1'],
    ]
    const both = await Promise.all(
      orders.map((list) => setStops(needs(), { code, depots: list, version: 2 })),
    )
    const winner = both.findIndex(({ ok }) => ok)
    expect(both.map((one) => (one.ok ? 'set' : one.refusal.kind)).toSorted()).toEqual([
      'changed-meanwhile',
      'set',
    ])
    expect(await stopsOf(code)).toEqual(orders[winner])
  })
})

describe('a stop that is moved', () => {
  test('leaves one round and joins the other in one transaction', async () => {
    const [a, b] = codes
    const move = { depot: 'D2', from: await seen(a), to: await seen(b), position: 0 }
    expect(await moveStop(needs(), move)).toMatchObject({
      ok: true,
      value: [
        { code: a, version: 3 },
        { code: b, version: 3 },
      ],
    })
    expect([await stopsOf(a), await stopsOf(b)]).toEqual([
      ['D1', 'D3'],
      ['D2', 'D4'],
    ])
  })

  test('within its round is a reorder, answered once', async () => {
    const [a] = codes
    const round = await seen(a)
    const moved = await moveStop(needs(), { depot: 'D1', from: round, to: round, position: 99 })
    expect(moved).toMatchObject({ ok: true, value: [{ code: a, version: 3 }] })
    expect(moved.ok && moved.value).toHaveLength(1)
    expect(await stopsOf(a)).toEqual(['D2', 'D3', 'D1'])
  })

  test('from nowhere joins a round, to nowhere leaves it', async () => {
    const [a, b] = codes
    await moveStop(needs(), { depot: 'D1', from: null, to: await seen(b), position: 1 })
    expect(await stopsOf(b)).toEqual(['D4', 'D1'])
    await moveStop(needs(), { depot: 'D1', from: await seen(a), to: null, position: 0 })
    expect([await stopsOf(a), await stopsOf(b)]).toEqual([
      ['D2', 'D3'],
      ['D4', 'D1'],
    ])
  })

  test('is refused when it makes no sense, and nothing changes', async () => {
    const [a, b] = codes
    const [from, to] = [await seen(a), await seen(b)]
    const refusals = [
      [{ depot: 'D1', from: null, to: null }, 'move-nowhere'],
      [{ depot: 'D4', from, to }, 'not-on-round'],
      [{ depot: 'D4', from: null, to }, 'stop-twice'],
      [{ depot: 'GONE', from: null, to }, 'unknown-depot'],
      [{ depot: 'D1', from: { round: 'ZZ', version: 1 }, to }, 'not-found'],
      [{ depot: 'D1', from, to: { round: b, version: 1 } }, 'changed-meanwhile'],
      [{ depot: 'D1', from: { round: a, version: 1 }, to }, 'changed-meanwhile'],
    ] as const
    for (const [move, kind] of refusals) {
      expect(await moveStop(needs(), { ...move, position: 0 })).toMatchObject({ refusal: { kind } })
    }
    expect([await versionOf(a), await versionOf(b)]).toEqual([2, 2])
  })

  test('is held back when its depot is deleted in the same moment', async () => {
    const [, b] = codes
    const shortLived = await keepDepot('D9')
    const deletedWhileDeciding = async () => {
      const list = await depots.all()
      await needs().commit({
        writes: [depots.deleteDepot(shortLived, 1)],
        facts: [],
        touches: [DEPOTS_FAMILY],
        result: null,
      })
      return list
    }
    const late = { ...needs(), depots: { ...depots, all: deletedWhileDeciding } }
    const refused = await moveStop(late, { depot: 'D9', from: null, to: await seen(b), position: 0 })
    expect(refused).toMatchObject({ refusal: { kind: 'changed-meanwhile', subject: 'depot D9' } })
    expect(await stopsOf(b)).toEqual(['D4'])
  })

  test('however many move at once, no stop is lost and none is doubled', async () => {
    const [a, b] = codes
    const drags = fc.record({
      depot: fc.constantFrom('D1', 'D2', 'D3', 'D4'),
      back: fc.boolean(),
      position: fc.nat(4),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(drags, { minLength: 1, maxLength: 4 }), async (batch) => {
        const [left, right] = [await seen(a), await seen(b)]
        await Promise.all(
          batch.map(({ depot, back, position }) =>
            moveStop(needs(), { depot, from: back ? right : left, to: back ? left : right, position }),
          ),
        )
        const all = [...((await stopsOf(a)) ?? []), ...((await stopsOf(b)) ?? [])]
        expect(all.toSorted()).toEqual(['D1', 'D2', 'D3', 'D4'])
      }),
      { numRuns: 25 },
    )
  })
})

describe('over HTTP', () => {
  test('the list is in the garden’s order and can be narrowed', async () => {
    const list = async (query: string) =>
      (
        (await (await ask('GET', `/rounds?${query}`)).json()) as {
          items: { code: string; position: number }[]
        }
      ).items
    const positions = (await list('limit=500')).map(({ position }) => position)
    expect(positions).toEqual(positions.toSorted((x, y) => x - y))
    const archived = await list('archived=true')
    expect(archived.length).toBeGreaterThan(0)
    expect((await list('archived=false')).length).toBe(positions.length - archived.length)
  })

  test('a repeated move has the first answer, one effect and one fact', async () => {
    const [a, b] = codes
    const json = { depot: 'D3', from: await seen(a), to: await seen(b), position: 1 }
    const before = await factsAbout('depot D3')
    const twins = await Promise.all(
      [1, 2].map(() => ask('POST', '/stop-moves', { json, key: `moving-${serial}` })),
    )
    const again = await ask('POST', '/stop-moves', { json, key: `moving-${serial}` })
    expect([...twins, again].map(({ status }) => status)).toEqual([200, 200, 200])
    const first = await twins[0]?.json()
    expect(await again.json()).toEqual(first)
    expect(first).toMatchObject({
      rounds: [
        { code: a, stops: [{ depot: 'D1' }, { depot: 'D2' }] },
        { code: b, stops: [{ depot: 'D4' }, { depot: 'D3' }] },
      ],
    })
    expect(await factsAbout('depot D3')).toHaveLength(before.length + 1)
  })

  test('each route answers, and each refusal has its status', async () => {
    const [a, b] = codes
    const answers = [
      await ask('POST', '/rounds', { json: { ...tuesday, code: 'JE', weekday: 4 } }),
      await ask('POST', '/rounds', { json: { ...tuesday, code: 'JE' } }),
      await ask('POST', '/rounds', { json: { ...tuesday, code: 'SA', weekday: 8 } }),
      await ask('PUT', '/rounds/JE', { json: { ...tuesday, weekday: 4, version: 1 } }),
      await ask('PUT', '/rounds/JE/stops', { json: { depots: ['D2'], version: 2 } }),
      await ask('PUT', '/rounds/JE/stops', { json: { depots: ['D1'], version: 2 } }),
      await ask('POST', '/rounds/JE/archivings', { json: { version: 3 } }),
      await ask('POST', '/stop-moves', { json: { depot: 'D4', from: await seen(a), to: null, position: 0 } }),
      await ask('POST', '/stop-moves', { json: { depot: 'D4', from: null, to: await seen(b), position: 0 } }),
      await ask('POST', '/rounds/ZZ/archivings', { json: { version: 3 } }),
      await ask('POST', '/rounds/JE/restorations', { json: { version: 3 } }),
      await ask('POST', '/rounds/ZZ/restorations', { json: { version: 3 } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([
      201, 409, 422, 200, 200, 409, 409, 409, 422, 404, 200, 404,
    ])
  })
})
