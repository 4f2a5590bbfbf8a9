import { beforeAll, describe, expect, test } from 'vitest'
import { foundDirectory, PERMISSIONS } from '#modules/people'
import { declaredRoutes, type LittleGarden, littleGarden } from '#testing'
import { type GardenApi, gardenApi, gardenRoutes } from './garden-api.ts'

const token = (name: string) => `token-of-${name}-${'x'.repeat(20)}`
const routes = declaredRoutes(gardenRoutes())
const guarded = routes.filter(({ permission }) => permission !== 'public')

let little: LittleGarden
let api: GardenApi

beforeAll(async () => {
  little = await littleGarden()
  const person = (id: string, role: string) => ({
    id,
    name: id,
    email: `${id}@example.org`,
    role,
    member: role === 'member' ? 1 : null,
  })
  await foundDirectory(little.as(), [
    person('alix', 'administrator'),
    person('nobody', 'no-such-role'),
    person('mia', 'member'),
  ])
  const known = new Map(
    [token('alix'), token('nobody'), token('mia'), token('stranger')].map((text) => [
      text,
      text.split('-')[2] ?? '',
    ]),
  )
  api = gardenApi(
    little.garden,
    async (text) => (known.has(text) ? { subject: known.get(text) ?? '' } : undefined),
    ({ error }) => {
      throw error
    },
  )
})

const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  api.request(`/api${url}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a-key-for-tests', ...headers },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })

describe('every declared route', () => {
  test.each(routes)('$method $path names a permission that exists', ({ permission }) => {
    expect(['public', 'signed-in', ...PERMISSIONS]).toContain(permission)
  })

  test.each(guarded)('$method $path refuses without a session', async ({ method, url }) => {
    const answer = await ask(method, url)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ kind: 'not-signed-in', status: 401 })
  })

  test.each(guarded)('$method $path refuses a token that is not of this garden', async ({ method, url }) => {
    expect((await ask(method, url, { authorization: `Bearer ${token('elsewhere')}` })).status).toBe(401)
  })

  test.each(guarded)(
    '$method $path refuses somebody whom the garden does not know',
    async ({ method, url }) => {
      expect((await ask(method, url, { authorization: `Bearer ${token('stranger')}` })).status).toBe(401)
    },
  )

  const needing = guarded.filter(({ permission }) => permission !== 'signed-in')
  test.each(needing)(
    '$method $path refuses a role without $permission',
    async ({ method, url, permission }) => {
      const who = String(permission).startsWith('own:') ? 'alix' : 'mia'
      const answer = await ask(method, url, { authorization: `Bearer ${token(who)}` })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ kind: 'not-allowed', permission })
    },
  )
})

test('a POST without an idempotency key is refused', async () => {
  const answer = await api.request('/api/people', {
    method: 'POST',
    body: '{}',
    headers: { authorization: `Bearer ${token('alix')}` },
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ kind: 'idempotency-key-missing' })
})

test('the same key asked twice has the same answer and one effect; for something else it is refused', async () => {
  const send = (body: object) =>
    api.request('/api/roles', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        authorization: `Bearer ${token('alix')}`,
        'content-type': 'application/json',
        'idempotency-key': 'the-very-same-key',
      },
    })
  const role = { title: 'Stage', permissions: ['depots:see'] }
  const first = await send(role)
  expect(first.status).toBe(201)
  const body = await first.json()
  expect(await (await send(role)).json()).toEqual(body)
  const { roles } = await little.as().people.directory()
  expect(roles.filter(({ title }) => title === 'Stage')).toHaveLength(1)
  const other = await send({ ...role, title: 'Another' })
  expect([other.status, await other.json()]).toMatchObject([422, { kind: 'idempotency-key-reused' }])
})

test('bad input is refused field by field', async () => {
  const answer = await ask('POST', '/people', { authorization: `Bearer ${token('alix')}` })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    kind: 'invalid-input',
    fields: expect.arrayContaining([expect.objectContaining({ path: 'email' })]),
  })
})

describe('an import that does not say how long it is', () => {
  const sendAs = async (who: string) => {
    let pulled = 0
    const body = new ReadableStream(
      {
        pull: (controller) => {
          pulled++
          if (pulled > 9) controller.close()
          else controller.enqueue(new Uint8Array(1024 * 1024))
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request('http://localhost/api/imports', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'a-key-for-tests',
        authorization: `Bearer ${token(who)}`,
      },
      body,
      ...{ duplex: 'half' },
    })
    return { status: (await api.request(request)).status, pulled }
  }

  test('is not read at all for whom the garden does not know', async () => {
    expect(await sendAs('stranger')).toEqual({ status: 401, pulled: 0 })
  })
  test('is read no further than any other request for who may not import', async () => {
    const { status, pulled } = await sendAs('mia')
    expect(status).toBe(413)
    expect(pulled).toBeLessThanOrEqual(3)
  })
  test('is read whole for who may', async () => {
    expect(await sendAs('alix')).toEqual({ status: 400, pulled: 10 })
  })
})
