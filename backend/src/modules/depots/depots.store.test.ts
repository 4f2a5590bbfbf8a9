import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { overwrite } from '#platform/dynamo'
import type { z } from '#platform/http'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { addDepot } from './actions/add-depot.ts'
import { archiveDepot, changeDepot, restoreDepot } from './actions/change-depot.ts'
import { deleteDepot } from './actions/delete-depot.ts'
import { emptyDepotDetails } from './domain/depot.ts'
import { type DepotUse, emptyDepot } from './domain/depot-lifecycle.ts'
import { depotRoutes } from './http/depot-routes.ts'
import type { depotBody } from './http/schemas.ts'
import { openDepots } from './store/depots-store.ts'
import { depotPatterns } from './store/keys.ts'

type DepotBody = z.output<typeof depotBody>

const unused: DepotUse = { rounds: 0, subscriptions: 0, runningSubscriptions: 0, deliveries: 0 }
const bakery = {
  ...emptyDepotDetails,
  name: 'Boulangerie du Pont',
  town: 'Épinal',
  phone: '06 39 98 00 01',
  capacity: 30,
}

let little: LittleGarden
let use: DepotUse
let depots: ReturnType<typeof openDepots>

beforeAll(async () => {
  little = await littleGarden()
  depots = openDepots(little.garden.table, little.garden.revisions)
})
beforeEach(() => {
  use = unused
})

const needs = (key?: string) => ({
  ...little.as(undefined, key),
  depots,
  depotUse: async () => use,
  depotRounds: async () => (code: string) => (code === 'D1' ? ['MA'] : []),
  depotPlacesTaken: async () => (code: string) => (code === 'D1' ? 31 : 0),
})
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(depotRoutes(), needs)(...asked)
const factsAbout = async (subject: string) =>
  (await little.as().readJournal({ limit: 50, toMs: little.clock.nowMs(), subject })).items.map(
    ({ kind }) => kind,
  )
const page = async (query: string) =>
  (await (await ask('GET', `/depots?${query}`)).json()) as { items: DepotBody[]; next: string | null }
const codes = async (query: string) => (await page(query)).items.map(({ code }) => code)
const read = async (code: string) => (await depots.all()).depot(code)

describe('adding a depot', () => {
  test('it is there at once, as checked, and in the journal', async () => {
    const added = await addDepot(needs(), { ...bakery, code: 'D1', phone: '06 39 98 00 01' })
    expect(added).toMatchObject({ ok: true, value: { code: 'D1', phone: '+33639980001', version: 1 } })
    expect(await read('D1')).toEqual(added.ok && added.value)
    expect(await factsAbout('depot D1')).toEqual(['depot-added'])
  })

  test('a code is given once', async () => {
    expect(await addDepot(needs(), { ...bakery, code: 'D1' })).toMatchObject({
      refusal: { kind: 'code-taken', code: 'D1' },
    })
  })

  test('every field that is wrong is named', async () => {
    const refused = await addDepot(needs(), { ...bakery, code: 'D 2', name: '', latitude: 48 })
    expect(refused).toMatchObject({ refusal: { kind: 'invalid-input' } })
    const fields = refused.ok || refused.refusal.kind !== 'invalid-input' ? [] : refused.refusal.fields
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['code', 'longitude', 'name'])
  })

  test('of two who give the same code at once, one gets it', async () => {
    const both = await Promise.all(
      ['A', 'B'].map((name) => addDepot(needs(), { ...bakery, code: 'D3', name })),
    )
    const winner = both.find((one) => one.ok)
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await read('D3')).toEqual(winner?.ok && winner.value)
  })

  test('a twin of the same request gets the same answer, and there is one fact', async () => {
    const json = { ...bakery, code: 'D4' }
    const twins = await Promise.all([1, 2, 3].map(() => ask('POST', '/depots', { json, key: 'twin-key' })))
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201])
    const bodies = await Promise.all(twins.map((answer) => answer.json()))
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
    const later = await ask('POST', '/depots', { json, key: 'twin-key' })
    expect(await later.json()).toEqual(bodies[0])
    expect(await factsAbout('depot D4')).toEqual(['depot-added'])
  })
})

describe('a depot written before its newer fields were kept', () => {
  test('reads without a photo, a password, a time for the driver and categories', async () => {
    const { name, kind } = bakery
    await little.garden.table.transact([
      overwrite(depotPatterns.depot.key({ code: 'OLD' }), { code: 'OLD', name, kind, version: 1 }, 'depot'),
    ])
    await little.as().commit({ writes: [], facts: [], touches: ['depots'], result: null })
    expect(await read('OLD')).toMatchObject({
      photo: null,
      hasPassword: false,
      deliverySlot: null,
      categories: [],
      archived: false,
    })
    expect(await deleteDepot(needs(), { code: 'OLD', version: 1 })).toMatchObject({ ok: true })
  })

  test('asks for the phone it lacks when anything else of it is changed', async () => {
    const lacking = { ...bakery, phone: '' }
    const { depots: houses, commit } = needs()
    await commit({
      writes: [houses.insertDepot({ ...emptyDepot, ...lacking, code: 'LACK', version: 1 })],
      facts: [],
      touches: ['depots'],
      result: null,
    })
    expect(await changeDepot(needs(), { ...lacking, capacity: 12, code: 'LACK', version: 1 })).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'phone', kind: 'required' }] },
    })
    expect(await deleteDepot(needs(), { code: 'LACK', version: 1 })).toMatchObject({ ok: true })
  })
})

describe('changing a depot', () => {
  test('the second of two editors is told and nothing is overwritten', async () => {
    const first = await changeDepot(needs(), { ...bakery, code: 'D1', capacity: 40, version: 1 })
    expect(first).toMatchObject({ ok: true, value: { capacity: 40, version: 2 } })
    expect(await changeDepot(needs(), { ...bakery, code: 'D1', capacity: 50, version: 1 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', subject: 'depot D1', version: 1, currentVersion: 2 },
    })
    expect(await read('D1')).toMatchObject({ capacity: 40, version: 2 })
  })

  test('of racing editors one wins and the others are told', async () => {
    const racing = await Promise.all(
      [41, 42, 43, 44].map((capacity) =>
        changeDepot(needs(), { ...bakery, code: 'D1', capacity, version: 2 }),
      ),
    )
    const winner = racing.find((one) => one.ok)
    const losers = racing.flatMap((one) => (one.ok ? [] : [one.refusal.kind]))
    expect(losers).toEqual(['changed-meanwhile', 'changed-meanwhile', 'changed-meanwhile'])
    expect(await read('D1')).toEqual(winner?.ok && winner.value)
  })

  test('a depot that is not there is not found', async () => {
    expect(await changeDepot(needs(), { ...bakery, code: 'D99', version: 1 })).toMatchObject({
      refusal: { kind: 'not-found', subject: 'depot D99' },
    })
  })
})

describe('archiving, restoring and deleting', () => {
  test('a depot on a round, or with running subscriptions, stays in use', async () => {
    use = { ...unused, rounds: 1 }
    expect(await archiveDepot(needs(), { code: 'D3', version: 1 })).toMatchObject({
      refusal: { kind: 'depot-in-use', rounds: 1 },
    })
    use = { ...unused, subscriptions: 3, runningSubscriptions: 2 }
    expect(await archiveDepot(needs(), { code: 'D3', version: 1 })).toMatchObject({
      refusal: { kind: 'depot-in-use' },
    })
    expect(await read('D3')).toMatchObject({ archived: false, version: 1 })
  })

  test('an archived depot is not changed until it is restored', async () => {
    expect(await archiveDepot(needs(), { code: 'D3', version: 1 })).toMatchObject({
      ok: true,
      value: { archived: true, version: 2 },
    })
    expect(await changeDepot(needs(), { ...bakery, code: 'D3', version: 2 })).toMatchObject({
      refusal: { kind: 'depot-archived' },
    })
    expect(await restoreDepot(needs(), { code: 'D3', version: 2 })).toMatchObject({
      ok: true,
      value: { archived: false, version: 3 },
    })
  })

  test('archiving what is archived changes nothing and tells nothing', async () => {
    await archiveDepot(needs(), { code: 'D3', version: 3 })
    const before = await factsAbout('depot D3')
    expect(await archiveDepot(needs(), { code: 'D3', version: 4 })).toMatchObject({
      ok: true,
      value: { version: 4 },
    })
    expect(await factsAbout('depot D3')).toEqual(before)
  })

  test('what was ever used is not deleted', async () => {
    use = { ...unused, deliveries: 1 }
    expect(await deleteDepot(needs(), { code: 'D4', version: 1 })).toMatchObject({
      refusal: { kind: 'depot-in-use', deliveries: 1 },
    })
    expect(await read('D4')).toBeDefined()
  })

  test('what was never used goes, in the version that was seen', async () => {
    expect(await deleteDepot(needs(), { code: 'D4', version: 7 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', currentVersion: 1 },
    })
    expect(await deleteDepot(needs(), { code: 'D4', version: 1 })).toMatchObject({ ok: true })
    expect(await read('D4')).toBeUndefined()
    expect(await deleteDepot(needs(), { code: 'D4', version: 1 })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })
})

describe('over HTTP', () => {
  test('the list is in order of codes, page by page, with rounds and places', async () => {
    await addDepot(needs(), { ...bakery, code: 'D10', capacity: null })
    const first = await page('limit=2')
    expect(first.items.map(({ code }) => code)).toEqual(['D1', 'D3'])
    expect(first.items[0]).toMatchObject({ rounds: ['MA'], places: { taken: 31, left: expect.any(Number) } })
    const second = await page(`limit=2&cursor=${first.next}`)
    expect(second).toMatchObject({ items: [{ code: 'D10', places: { taken: 0, left: null } }], next: null })
  })

  test('a depot beyond its capacity has no places left, never fewer', async () => {
    const seen = await read('D1')
    const edit = { ...bakery, code: 'D1', capacity: 30, version: seen?.version ?? 0 }
    expect(await changeDepot(needs(), edit)).toMatchObject({ ok: true })
    expect((await page('limit=1')).items[0]?.places).toEqual({ taken: 31, left: 0 })
  })

  test('it can be narrowed to archived depots or to a kind', async () => {
    expect(await codes('archived=true')).toEqual(['D3'])
    expect(await codes('archived=false')).toEqual(['D1', 'D10'])
    expect(await codes('kind=home')).toEqual([])
    expect((await ask('GET', '/depots?kind=garage')).status).toBe(422)
  })

  test('a body tells the fields of the contract and no key of the table', async () => {
    const body = (await (await ask('GET', '/depots/D10')).json()) as DepotBody
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['code', 'name', 'contact', 'collection', 'places']),
    )
    expect(body).not.toHaveProperty('pk')
    expect((await ask('GET', '/depots/D99')).status).toBe(404)
  })

  test('each refusal has its status', async () => {
    const statuses = await Promise.all([
      ask('POST', '/depots', { json: { ...bakery, code: 'D1' } }),
      ask('POST', '/depots', { json: { ...bakery, code: 'D20', name: '' } }),
      ask('PUT', '/depots/D3', { json: { ...bakery, version: 4 } }),
      ask('PUT', '/depots/D1', { json: { ...bakery, version: 1 } }),
      ask('DELETE', '/depots/D99?version=1'),
      ask('DELETE', '/depots/D10'),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([409, 422, 409, 409, 404, 422])
  })

  test('a depot is archived, restored and deleted by its own routes', async () => {
    const archived = await ask('POST', '/depots/D10/archivings', { json: { version: 1 }, key: 'archive-d10' })
    expect(await archived.json()).toMatchObject({ archived: true, version: 2 })
    const restored = await ask('POST', '/depots/D10/restorations', {
      json: { version: 2 },
      key: 'restore-d10',
    })
    expect(await restored.json()).toMatchObject({ archived: false, version: 3 })
    const changed = await ask('PUT', '/depots/D10', {
      json: { ...bakery, collection: [{ weekday: 2, from: '16:00', to: '19:00' }], version: 3 },
    })
    expect(await changed.json()).toMatchObject({ collection: [{ weekday: 2 }], version: 4 })
    expect((await ask('DELETE', '/depots/D10?version=4')).status).toBe(200)
    expect((await ask('GET', '/depots/D10')).status).toBe(404)
  })
})

describe('a depot that is deleted while somebody puts something there', () => {
  const round = (code: string, stops: readonly string[]) => ({
    code,
    name: code,
    weekday: 2 as const,
    preparationWeekday: 1 as const,
    colour: '#112233',
    position: 1,
    stops: stops.map((depot) => ({ depot })),
    archived: false,
    version: 1,
  })
  /** Deletes the depot; the round is added between the counting and the writing. */
  const deleteWhile = async (code: string, joining: ReturnType<typeof round>) => {
    const whole = little.as()
    const { depots: houses, rounds, commit } = whole
    const depot = { ...emptyDepot, code, name: code, version: 1 }
    const change = { facts: [], result: null }
    await commit({ ...change, writes: [houses.insertDepot(depot)], touches: ['depots'] })
    let joined = false
    const depotUse = async (of: string) => {
      const counted = await whole.depotUse(of)
      if (!joined) {
        joined = true
        const writes = [rounds.insertRound(joining), houses.depotExists(code)]
        expect(await commit({ ...change, writes, touches: ['rounds'] })).toMatchObject({ ok: true })
      }
      return counted
    }
    return deleteDepot({ ...whole, depotUse }, { code, version: 1 })
  }

  test('stays, and what stands there is told', async () => {
    expect(await deleteWhile('R1', round('RA', ['R1']))).toMatchObject({
      refusal: { kind: 'depot-in-use', rounds: 1 },
    })
    expect(await read('R1')).toBeDefined()
  })

  test('goes all the same when it was put elsewhere', async () => {
    expect(await deleteWhile('R2', round('RB', []))).toMatchObject({ ok: true })
    expect(await read('R2')).toBeUndefined()
  })
})
