import { beforeAll, describe, expect, test } from 'vitest'
import { jpegOf, pngOf } from '#kernel/picture-samples'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { changeLogo, removeLogo } from './actions/change-logo.ts'
import { changeSettings, finishSetUp } from './actions/change-settings.ts'
import { foundGarden } from './actions/found-garden.ts'
import { unsetSettings } from './domain/garden-lifecycle.ts'
import { settingsRoutes } from './http/settings-routes.ts'
import { openSettings } from './store/settings-store.ts'

const typed = { ...unsetSettings, name: 'Jardin des Tilleuls' }

let little: LittleGarden
let settings: ReturnType<typeof openSettings>
const bytesOf = new Map<string, Uint8Array>()
const logos = {
  put: async (name: string, logo: { readonly bytes: Uint8Array }) => {
    bytesOf.set(name, logo.bytes)
  },
  get: async (name: string) => bytesOf.get(name),
  remove: async (name: string) => {
    bytesOf.delete(name)
  },
}
const setUpState = async () => ({ seasons: 1, plans: 0, depots: 3, drivenRounds: 0, members: 0 })

beforeAll(async () => {
  little = await littleGarden()
  settings = openSettings(little.garden.table, little.garden.revisions)
})

const needs = (key?: string) => ({ ...little.as(undefined, key), settings, logos, setUpState })
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) =>
  askRoutes(settingsRoutes(), needs)(...asked)
const versionNow = async () => (await settings.garden()).version
const facts = async () =>
  (await little.as().readJournal({ limit: 100, toMs: little.clock.nowMs(), subject: 'garden' })).items

describe('founding', () => {
  test('before it, there is nothing to change', async () => {
    expect(await settings.garden()).toMatchObject({ version: 0, holidayRegion: 'metropole' })
    expect(await changeSettings(needs(), { ...typed, version: 1 })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })

  test('of any number at once there is one garden, and later ones change nothing', async () => {
    const founded = await Promise.all(
      ['A', 'B', 'C'].map((name) => foundGarden(needs(), { name, website: 'jardin.example.org' })),
    )
    expect(founded.map(({ ok }) => ok)).toEqual([true, true, true])
    const now = await settings.garden()
    expect(founded).toEqual([1, 2, 3].map(() => ({ ok: true, value: now })))
    expect(now).toMatchObject({ website: 'https://jardin.example.org/', setUp: false, version: 1 })
    expect((await facts()).map(({ kind }) => kind)).toEqual(['garden-founded'])
  })
})

describe('settings', () => {
  test('are changed as a whole, and the journal names what changed', async () => {
    expect(await changeSettings(needs(), { ...typed, colour: '#AA3300', version: 1 })).toMatchObject({
      ok: true,
      value: { name: 'Jardin des Tilleuls', colour: '#aa3300', version: 2 },
    })
    const changed = (await facts()).find(({ kind }) => kind === 'settings-changed')
    expect(String(changed?.figures.fields).split(', ').toSorted()).toEqual(['colour', 'name', 'website'])
  })

  test('name every field that is wrong and change nothing', async () => {
    const wrong = { ...typed, name: '', iban: 'FR00', deadlineDays: 15, timeZone: 'Here/There', version: 2 }
    const refused = await changeSettings(needs(), wrong)
    expect(refused).toMatchObject({ refusal: { kind: 'invalid-input' } })
    const fields = refused.ok || refused.refusal.kind !== 'invalid-input' ? [] : refused.refusal.fields
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['deadlineDays', 'iban', 'name', 'timeZone'])
    expect(await versionNow()).toBe(2)
  })

  test('of racing editors one wins and the others are told', async () => {
    const racing = await Promise.all(
      ['Nord', 'Sud', 'Est'].map((town) => changeSettings(needs(), { ...typed, town, version: 2 })),
    )
    const winner = racing.find(({ ok }) => ok)
    expect(racing.flatMap((one) => (one.ok ? [] : [one.refusal]))).toMatchObject([
      { kind: 'changed-meanwhile', version: 2, currentVersion: 3 },
      { kind: 'changed-meanwhile', version: 2, currentVersion: 3 },
    ])
    expect(await settings.garden()).toEqual(winner?.ok && winner.value)
  })

  test('typed upon older ones are first of all too late, whatever else is wrong with them', async () => {
    expect(await changeSettings(needs(), { ...typed, iban: 'FR14••••••••2607', version: 2 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', version: 2, currentVersion: 3 },
    })
  })

  test('the set-up is finished once; again changes nothing', async () => {
    expect(await finishSetUp(needs(), { version: 3 })).toMatchObject({
      ok: true,
      value: { setUp: true, version: 4 },
    })
    expect(await finishSetUp(needs(), { version: 4 })).toMatchObject({ ok: true, value: { version: 4 } })
    expect((await facts()).filter(({ kind }) => kind === 'set-up-finished')).toHaveLength(1)
  })
})

describe('the logo', () => {
  test('is told by its bytes and kept until another takes its place', async () => {
    expect(await changeLogo(needs(), { bytes: pngOf(400, 200), version: 4 })).toMatchObject({
      ok: true,
      value: { hasLogo: true, version: 5 },
    })
    const first = await settings.logo()
    expect(first).toMatchObject({ type: 'image/png' })
    expect(await changeLogo(needs(), { bytes: jpegOf(80, 60), version: 5 })).toMatchObject({ ok: true })
    const second = await settings.logo()
    expect(second).toMatchObject({ type: 'image/jpeg' })
    expect([...bytesOf.keys()]).toEqual([second?.name])
  })

  test('that is no picture, or comes too late, leaves the other in place', async () => {
    const before = await settings.logo()
    const svg = new TextEncoder().encode('<svg onload="alert(1)"/>')
    expect(await changeLogo(needs(), { bytes: svg, version: 6 })).toMatchObject({
      refusal: { kind: 'not-a-picture' },
    })
    expect(await changeLogo(needs(), { bytes: pngOf(1, 1), version: 5 })).toMatchObject({
      refusal: { kind: 'changed-meanwhile', currentVersion: 6 },
    })
    expect(await settings.logo()).toEqual(before)
    expect([...bytesOf.keys()]).toEqual([before?.name])
  })

  test('of two put at once, one stays and the bytes of the other go', async () => {
    const both = await Promise.all(
      [5, 6].map((side) => changeLogo(needs(), { bytes: pngOf(side, side), version: 6 })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const kept = await settings.logo()
    expect([...bytesOf.keys()]).toEqual([kept?.name])
  })

  test('can be taken away; again changes nothing', async () => {
    expect(await removeLogo(needs(), { version: 7 })).toMatchObject({
      ok: true,
      value: { hasLogo: false, version: 8 },
    })
    expect(await settings.logo()).toBeNull()
    expect(bytesOf.size).toBe(0)
    expect(await removeLogo(needs(), { version: 8 })).toMatchObject({ ok: true, value: { version: 8 } })
  })
})

describe('over HTTP', () => {
  test('the settings are shown as in the contract, and changed once by a repeated request', async () => {
    const shown = (await (await ask('GET', '/garden')).json()) as object
    expect(Object.keys(shown).toSorted()).toEqual(
      [...Object.keys(unsetSettings), 'hasLogo', 'setUp', 'version'].toSorted(),
    )
    const json = { ...typed, town: 'Épinal', version: 8 }
    const first = await ask('PUT', '/garden', { json, key: 'town-once' })
    const again = await ask('PUT', '/garden', { json, key: 'town-once' })
    expect([first.status, again.status, await versionNow()]).toEqual([200, 200, 9])
    expect(await again.json()).toEqual(await first.json())
    expect((await ask('PUT', '/garden', { json })).status).toBe(409)
    expect((await ask('PUT', '/garden', { json: { ...json, siret: '1', version: 9 } })).status).toBe(422)
  })

  test('the account number is sent with its ends only, stays when it comes back so, and is read whole on asking', async () => {
    const iban = 'FR1420041010050500013M02606'
    const version = await versionNow()
    const put = await ask('PUT', '/garden', { json: { ...typed, iban, version }, key: 'iban-put' })
    expect(await put.json()).toMatchObject({ iban: 'FR14••••••••2606' })
    const shown = (await (await ask('GET', '/garden')).json()) as typeof typed & { version: number }
    expect(JSON.stringify(shown)).not.toContain(iban)
    const json = { ...shown, town: 'Golbey' }
    expect((await ask('PUT', '/garden', { json, key: 'iban-kept' })).status).toBe(200)
    expect(await settings.garden()).toMatchObject({ iban, town: 'Golbey' })
    const edited = { ...json, iban: 'FR14••••••••2607', version: await versionNow() }
    const refused = await ask('PUT', '/garden', { json: edited, key: 'iban-edited' })
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { fields: [{ path: 'iban', kind: 'not-an-iban' }] },
    ])

    const read = await ask('POST', '/garden/iban-readings', { key: 'iban-read' })
    expect([read.status, await read.json()]).toEqual([201, { iban }])
    const noted = (await facts()).filter(({ kind }) => kind === 'iban-read')
    expect(noted).toMatchObject([{ actor: { id: 'alix' }, figures: {} }])
    const back = { ...typed, town: 'Épinal', version: await versionNow() }
    expect((await ask('PUT', '/garden', { json: back, key: 'iban-gone' })).status).toBe(200)
  })

  test('the steps of the set-up say which are done', async () => {
    const { items } = (await (await ask('GET', '/garden/steps')).json()) as {
      items: { step: string; done: boolean }[]
    }
    expect(items.filter(({ done }) => done).map(({ step }) => step)).toEqual(['calendar', 'depots'])
    expect((await ask('POST', '/garden/set-up-ends', { json: { version: await versionNow() } })).status).toBe(
      200,
    )
  })

  test('the logo comes back byte for byte, and not again to whoever has it', async () => {
    expect((await ask('GET', '/garden/logo')).status).toBe(404)
    const bytes = pngOf(300, 150)
    const headers = { 'content-type': 'image/png' }
    const version = await versionNow()
    const put = await ask('PUT', `/garden/logo?version=${version}`, { bytes, headers, key: 'logo-once' })
    expect(await put.json()).toMatchObject({ hasLogo: true, version: version + 1 })
    const got = await ask('GET', '/garden/logo')
    expect(got.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
    const again = await ask('GET', '/garden/logo', {
      headers: { 'if-none-match': got.headers.get('etag') ?? '' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask('DELETE', `/garden/logo?version=${await versionNow()}`)).status).toBe(200)
    expect((await ask('GET', '/garden/logo')).status).toBe(404)
  })

  test('each refusal of a logo has its status', async () => {
    const statusOf = async (bytes: Uint8Array<ArrayBuffer>, version: string) =>
      (await ask('PUT', `/garden/logo${version}`, { bytes, headers: { 'content-type': 'image/png' } })).status
    expect(await statusOf(new TextEncoder().encode('<svg/>'), '?version=11')).toBe(415)
    expect(await statusOf(new Uint8Array(1_100_000), '?version=11')).toBe(413)
    expect(await statusOf(pngOf(9000, 10), '?version=11')).toBe(422)
    expect(await statusOf(pngOf(10, 10), '?version=3')).toBe(409)
    expect(await statusOf(pngOf(10, 10), '')).toBe(422)
  })
})
