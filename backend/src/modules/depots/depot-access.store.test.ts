import { beforeAll, describe, expect, test } from 'vitest'
import { PICTURE_MAX_BYTES } from '#kernel/picture'
import { jpegOf, pngOf } from '#kernel/picture-samples'
import type { z } from '#platform/http'
import { askRoutes, type LittleGarden, littleGarden } from '#testing'
import { addDepot } from './actions/add-depot.ts'
import { changeDepot } from './actions/change-depot.ts'
import { removePassword, setPassword } from './actions/change-password.ts'
import { changePhoto, removePhoto } from './actions/change-photo.ts'
import { deleteDepot } from './actions/delete-depot.ts'
import { emptyDepotDetails } from './domain/depot.ts'
import { depotRoutes } from './http/depot-routes.ts'
import type { depotBody } from './http/schemas.ts'
import { depotPatterns } from './store/keys.ts'

const works = {
  ...emptyDepotDetails,
  name: 'Filature du Val',
  kind: 'restricted' as const,
  reservedFor: 'Salariés de la filature',
  phone: '06 39 98 00 01',
}

let little: LittleGarden
let photos: Map<string, Uint8Array>

beforeAll(async () => {
  photos = new Map()
  little = await littleGarden({
    photos: {
      put: async (name, { bytes }) => {
        photos.set(name, bytes)
      },
      get: async (name) => photos.get(name),
      remove: async (name) => {
        photos.delete(name)
      },
    },
  })
  await addDepot(little.as(), { ...works, code: 'D1' })
  await addDepot(little.as(), { ...works, kind: 'open', code: 'D2' })
})

const needs = (key?: string) => little.as(undefined, key)
const ask = (...asked: Parameters<ReturnType<typeof askRoutes>>) => askRoutes(depotRoutes(), needs)(...asked)
const read = async (code: string) => (await needs().depots.all()).depot(code)
const versionOf = async (code: string) => (await read(code))?.version ?? 0
const itemOf = (code: string) =>
  little.garden.table.get<{ hash: string }>(depotPatterns.password.key({ code }))
const judge = async (member: number, typed: string) => {
  const judged = await needs().depotPasswords.judge('D1', member, typed)
  return judged.ok ? judged.value : judged.refusal.kind
}

describe('the password of a restricted depot (DEP-02)', () => {
  test('is kept as a hash in an item of its own, and never told', async () => {
    const set = await setPassword(needs(), { code: 'D1', version: 1, password: ' Bobine  2025 ' })
    expect(set).toMatchObject({ ok: true, value: { hasPassword: true, version: 2 } })
    expect((await itemOf('D1'))?.hash).toMatch(/^scrypt\$\d+\$8\$3\$[\w-]+\$[\w-]+$/)
    const told = await (await ask('GET', '/depots/D1')).text()
    expect(told).toContain('"hasPassword":true')
    expect(told).not.toMatch(/scrypt|Bobine/)
    const { items } = await needs().readJournal({
      limit: 9,
      toMs: little.clock.nowMs(),
      subject: 'depot D1',
    })
    expect(items.map(({ kind }) => kind)).toContain('depot-password-set')
    expect(JSON.stringify(items)).not.toMatch(/scrypt|Bobine/)
  })

  test('is right with any spaces around and between its words', async () => {
    expect(await judge(1, 'Bobine 2025')).toBe('right')
    expect(await judge(1, '  Bobine   2025')).toBe('right')
    expect(await judge(1, 'bobine 2025')).toBe('wrong')
    expect(await judge(1, ' ')).toBe('none')
  })

  test('waits after five wrong ones of a member, whatever comes next; others are not held up', async () => {
    for (let n = 0; n < 5; n++) expect(await judge(2, `essai ${n}`)).toBe('wrong')
    expect(await judge(2, 'Bobine 2025')).toBe('too-many-attempts')
    expect(await judge(3, 'Bobine 2025')).toBe('right')
    little.clock.set('2025-06-02T08:00:31Z')
    expect(await judge(2, 'Bobine 2025')).toBe('right')
    expect(await judge(2, 'essai')).toBe('wrong')
  })

  test('has six characters at least, and belongs to restricted depots in use', async () => {
    expect(await setPassword(needs(), { code: 'D1', version: 2, password: 'court' })).toMatchObject({
      refusal: { kind: 'invalid-input', fields: [{ path: 'password', kind: 'too-short', min: 6 }] },
    })
    expect(await setPassword(needs(), { code: 'D2', version: 1, password: 'Bobine 2025' })).toMatchObject({
      refusal: { kind: 'depot-not-restricted', depot: 'D2' },
    })
    expect(await itemOf('D2')).toBeUndefined()
  })

  test('is not changed in a version that somebody else has changed', async () => {
    const before = await itemOf('D1')
    expect(await setPassword(needs(), { code: 'D1', version: 1, password: 'autre bobine' })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    expect(await itemOf('D1')).toEqual(before)
  })

  test('goes with its hash when it is taken away, when anybody may choose the depot, and when that is deleted', async () => {
    const gone = async () =>
      expect([await itemOf('D1'), (await read('D1'))?.hasPassword]).toEqual([undefined, false])
    const set = async () =>
      setPassword(needs(), { code: 'D1', version: await versionOf('D1'), password: 'Bobine 2025' })
    await removePassword(needs(), { code: 'D1', version: await versionOf('D1') })
    await gone()
    expect(await judge(1, 'Bobine 2025')).toBe('wrong')
    await set()
    await changeDepot(needs(), { ...works, kind: 'open', code: 'D1', version: await versionOf('D1') })
    await gone()
    await changeDepot(needs(), { ...works, code: 'D1', version: await versionOf('D1') })
    await gone()
    await addDepot(needs(), { ...works, code: 'D3' })
    await setPassword(needs(), { code: 'D3', version: 1, password: 'Bobine 2025' })
    expect(await deleteDepot(needs(), { code: 'D3', version: 2 })).toMatchObject({ ok: true })
    expect(await itemOf('D3')).toBeUndefined()
  })

  test('is set and taken away over HTTP; a retry has the first answer', async () => {
    const version = await versionOf('D1')
    const json = { password: 'Quenouille', version }
    const first = await ask('PUT', '/depots/D1/password', { json, key: 'set-password' })
    const again = await ask('PUT', '/depots/D1/password', { json, key: 'set-password' })
    expect([first.status, again.status, await versionOf('D1')]).toEqual([200, 200, version + 1])
    expect((await ask('PUT', '/depots/D2/password', { json: { ...json, version: 1 } })).status).toBe(409)
    expect((await ask('DELETE', `/depots/D1/password?version=${version + 1}`)).status).toBe(200)
    expect(await read('D1')).toMatchObject({ hasPassword: false })
  })
})

describe('the photo of a depot (DEP-01)', () => {
  test('is shown with its kind, whatever it is called, and only sent when it is another one', async () => {
    const version = await versionOf('D2')
    const put = await ask('PUT', `/depots/D2/photo?version=${version}`, {
      bytes: jpegOf(800, 600),
      headers: { 'content-type': 'image/png' },
    })
    const body = (await put.json()) as z.output<typeof depotBody>
    expect(body.photo).toMatch(/^\w+$/)
    const shown = await ask('GET', '/depots/D2/photo')
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(jpegOf(800, 600))
    const etag = shown.headers.get('etag') ?? ''
    expect((await ask('GET', '/depots/D2/photo', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('leaves no bytes behind when another takes its place, or when it loses a race', async () => {
    const version = await versionOf('D2')
    expect(await changePhoto(needs(), { code: 'D2', version, bytes: pngOf(10, 10) })).toMatchObject({
      ok: true,
    })
    expect(await changePhoto(needs(), { code: 'D2', version, bytes: pngOf(20, 20) })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    })
    expect([...photos.keys()]).toEqual([(await read('D2'))?.photo?.name])
  })

  test('that is none, too heavy or too wide is refused, and the one before stays', async () => {
    const version = await versionOf('D2')
    const heavy = new Uint8Array(PICTURE_MAX_BYTES + 1)
    heavy.set(pngOf(10, 10))
    const put = (bytes: Uint8Array<ArrayBuffer>) =>
      ask('PUT', `/depots/D2/photo?version=${version}`, { bytes, headers: { 'content-type': 'image/png' } })
    const answers = await Promise.all([
      put(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      put(heavy),
      put(pngOf(5000, 10)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([415, 413, 422])
    expect([...photos.keys()]).toEqual([(await read('D2'))?.photo?.name])
  })

  test('is taken away with its bytes, and so it is when the depot is deleted', async () => {
    expect(await removePhoto(needs(), { code: 'D2', version: await versionOf('D2') })).toMatchObject({
      value: { photo: null },
    })
    expect(photos.size).toBe(0)
    expect((await ask('GET', '/depots/D2/photo')).status).toBe(404)
    await changePhoto(needs(), { code: 'D2', version: await versionOf('D2'), bytes: pngOf(10, 10) })
    expect(await deleteDepot(needs(), { code: 'D2', version: await versionOf('D2') })).toMatchObject({
      ok: true,
    })
    expect(photos.size).toBe(0)
  })
})
