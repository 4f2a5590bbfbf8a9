import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { gardensRoutes } from '#control/gardens'
import { openLog } from '#platform/log'
import { declaredRoutes, testEngine } from '#testing'
import { type Control, openControl } from './control-server.ts'

const AUTH = 'http://localhost:9999/auth'
const BASE = 'http://localhost:9999/api'
const draft = {
  slug: 'colline',
  name: 'La Colline',
  website: '',
  administrator: { name: 'Ana', email: 'ana@example.org' },
}
const founded: unknown[] = []
const stopped: string[] = []
let control: Control
let outside: Server
let token = ''
let otherRealm = ''

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }
  const sign = (realm: string) =>
    new SignJWT({ typ: 'Bearer', email: 'dom@example.org', name: 'Dominique' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'k1' })
      .setIssuer(`${AUTH}/realms/${realm}`)
      .setAudience('cabas-api')
      .setSubject('dom')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
  token = await sign('platform')
  otherRealm = await sign('colline')
  outside = createServer((req, res) => {
    if (req.url === '/certs') {
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }))
      return
    }
    founded.push([req.method, req.url, req.headers.authorization])
    res.writeHead(204).end()
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  const endpoint = await testEngine()
  control = await openControl({
    endpoint,
    table: 'cabas-control-http-test',
    authUrl: AUTH,
    jwksUrl: `${url}/certs`,
    platformUrl: 'http://localhost:9999/',
    addressesOf: (slug) => [`http://localhost:9999/g/${slug}/`],
    identity: {
      putRealm: async () => {},
      openAccount: async () => ({ subject: 's-1', invitationUrl: null }),
    },
    operatorSecret: 'operator secret',
    runner: {
      prepare: async () => {},
      run: async () => ({ url }),
      stop: async (slug) => void stopped.push(slug),
      statusOf: () => ({ phase: 'ready', restarts: 0, memoryMb: 90, lastError: null }),
    },
    sendMail: async () => {},
    mailFrom: 'cabas@example.org',
    productVersion: '1.2.3',
    log: openLog({ name: 'test', level: 'silent' }),
  })
})
afterAll(() => outside.close())

const ask = async (
  method: string,
  path: string,
  over: { body?: unknown; key?: string; as?: string | null } = {},
) => {
  const { body, key, as = token } = over
  const answer = await control.fetch(
    new Request(`${BASE}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(as ? { authorization: `Bearer ${as}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    }),
  )
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const routes = declaredRoutes(gardensRoutes())

describe('the platform’s routes', () => {
  test.each(routes)(
    '$method $path refuses without a session and with a garden’s own',
    async ({ method, url }) => {
      const key = 'a-key-for-tests'
      for (const as of [null, otherRealm, 'nonsense'.repeat(5)])
        expect(await ask(method, url, { as, key })).toMatchObject({
          status: 401,
          body: { kind: 'not-signed-in' },
        })
    },
  )

  it('tell the pages how to sign in, and who has', async () => {
    expect((await ask('GET', '/config', { as: null })).body).toMatchObject({
      kind: 'platform',
      auth: { url: AUTH, realm: 'platform', clientId: 'cabas-web' },
    })
    expect((await ask('GET', '/me')).body).toMatchObject({
      name: 'Dominique',
      email: 'dom@example.org',
      permissions: ['gardens:see', 'gardens:change'],
    })
  })

  it('make a garden once, however often the same request comes', async () => {
    const first = await ask('POST', '/gardens', { body: draft, key: 'create-colline-1' })
    expect(first).toMatchObject({
      status: 201,
      body: { slug: 'colline', state: 'creating', version: '1.2.3' },
    })
    expect((await ask('POST', '/gardens', { body: draft, key: 'create-colline-1' })).status).toBe(201)
    await control.settled()
    expect(founded).toEqual([['PUT', '/internal/founding', 'Bearer operator secret']])
    const other = { ...draft, name: 'Another' }
    expect(await ask('POST', '/gardens', { body: other, key: 'create-colline-1' })).toMatchObject({
      status: 422,
    })
    expect(await ask('POST', '/gardens', { body: draft, key: 'create-colline-2' })).toMatchObject({
      status: 409,
    })
    expect(await ask('POST', '/gardens', { body: draft })).toMatchObject({ status: 400 })
    const { body } = await ask('GET', '/gardens')
    expect(body).toMatchObject({ items: [{ slug: 'colline', state: 'running', memoryMb: 90 }], next: null })
  })

  it('refuse a draft field by field', async () => {
    const bad = { ...draft, slug: 'No Garden!', administrator: { name: '', email: 'x' } }
    const answer = await ask('POST', '/gardens', { body: bad, key: 'create-bad-1' })
    expect(answer).toMatchObject({ status: 422, body: { kind: 'invalid-input' } })
  })

  it('stop and start it, and say when that is already so', async () => {
    const stop = await ask('POST', '/gardens/colline/stops', { key: 'stop-colline-1' })
    expect(stop).toMatchObject({ status: 200, body: { state: 'stopped', memoryMb: null } })
    expect(stopped).toEqual(['colline'])
    expect(await ask('POST', '/gardens/colline/stops', { key: 'stop-colline-2' })).toMatchObject({
      status: 409,
      body: { kind: 'garden-already-stopped' },
    })
    const start = await ask('POST', '/gardens/colline/starts', { key: 'start-colline-1' })
    expect(start).toMatchObject({ status: 200, body: { state: 'running' } })
    expect((await ask('POST', '/gardens/nowhere/starts', { key: 'start-nowhere' })).status).toBe(404)
    expect((await ask('GET', '/gardens/nowhere')).status).toBe(404)
  })
})
