import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GardenAddress, type Gateway, openGateway } from './gateway.ts'
import { openStaticFiles } from './static-files.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const folder = mkdtempSync(path.join(tmpdir(), 'cabas-gateway-'))
const seen: { path: string; headers: IncomingHttpHeaders; bytes: number }[] = []
let garden: Server
let gateway: Gateway
let port = 0
let gardenIs: GardenAddress = { kind: 'unknown' }

const portOf = (server: Server): number => (server.address() as AddressInfo).port

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>')
  writeFileSync(path.join(folder, 'assets/app-1a2b3c.js'), 'export const basket = 1\n'.repeat(50))
  writeFileSync(path.join(folder, '.built-from'), 'secret')
  garden = createServer((req, res) => {
    let bytes = 0
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    req.on('end', () => {
      seen.push({ path: req.url ?? '', headers: req.headers, bytes })
      if (req.url === '/api/cut') return res.destroy()
      if (req.url === '/api/svg') return res.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>')
      return res
        .writeHead(200, { 'content-type': 'application/json', connection: 'keep-alive' })
        .end('{"a":1}')
    })
  })
  await new Promise<void>((resolve) => garden.listen(0, '127.0.0.1', resolve))
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  port = portOf(probe)
  await new Promise((resolve) => probe.close(resolve))
  gateway = await openGateway(port)
})
afterAll(async () => {
  await gateway.close()
  garden.close()
  garden.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const open = () =>
  gateway.open({
    files: openStaticFiles(folder),
    origins: { auth: `http://localhost:${port}`, tiles: 'https://tiles.example.org' },
    platform: (_req, res) =>
      res.writeHead(200, { 'content-type': 'application/json' }).end('{"kind":"platform"}'),
    identityPort: portOf(garden),
    capturePort: portOf(garden),
    garden: async () => gardenIs,
    onFailure: (error) => {
      throw error
    },
  })

const ask = (
  target: string,
  { host = 'saules.localhost', method = 'GET', headers = {}, body = Buffer.alloc(0) } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: target, method, headers: { ...headers, host } })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.end(body)
  })

describe('the gateway before everything is up', () => {
  it('says "one moment" to people and to programs', async () => {
    const page = await ask('/', { headers: { accept: 'text/html' } })
    expect(page.status).toBe(503)
    expect(page.body.toString()).toContain('<html lang="fr">')
    expect(page.headers['retry-after']).toBe('3')
    const data = await ask('/api/config')
    expect(JSON.parse(data.body.toString())).toMatchObject({ kind: 'service-unavailable', status: 503 })
    open()
  })
})

describe('pages', () => {
  it('know the base they live under, may not be framed, and run only our scripts', async () => {
    gardenIs = { kind: 'ready', port: portOf(garden) }
    const own = await ask('/depots/D01')
    expect(own.body.toString()).toContain('<base href="/" />')
    const under = await ask('/g/saules/depots/D01', { host: 'localhost' })
    expect(under.body.toString()).toContain('<base href="/g/saules/" />')
    const policy = String(under.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain('https://tiles.example.org')
    expect(under.headers['x-content-type-options']).toBe('nosniff')
    expect(under.headers['cache-control']).toBe('no-cache')
  })

  it('keep hashed files for ever, packed as the browser likes, and nothing that is hidden', async () => {
    const packed = await ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers['cache-control']).toContain('immutable')
    expect(packed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed.body).toString()).toContain('basket')
    const again = await ask('/assets/app-1a2b3c.js', {
      headers: { 'if-none-match': packed.headers.etag ?? '' },
    })
    expect(again.status).toBe(304)
    expect((await ask('/assets/missing-9z.js')).status).toBe(404)
    expect((await ask('/.built-from')).body.toString()).not.toContain('secret')
    expect((await ask('/..%2f..%2fpackage.json')).status).toBe(404)
  })

  it('are not there for a garden that nobody knows, that is stopped, or that is away', async () => {
    for (const [kind, status] of [
      ['unknown', 404],
      ['stopped', 503],
      ['creating', 503],
      ['unavailable', 503],
    ] as const) {
      gardenIs = { kind }
      const page = await ask('/', { headers: { accept: 'text/html' } })
      expect(page.status).toBe(status)
      expect(page.body.toString()).toContain('<h1>')
    }
    expect(JSON.parse((await ask('/api/me')).body.toString())).toMatchObject({ kind: 'garden-unavailable' })
  })
})

describe('what is handed on', () => {
  it('arrives whole and untouched, with a request id of ours and no claims of the client', async () => {
    gardenIs = { kind: 'ready', port: portOf(garden) }
    const body = Buffer.alloc(5 * 1024 * 1024, 7)
    const headers = { 'x-forwarded-for': '6.6.6.6', 'x-request-id': 'forged', authorization: 'Bearer abc' }
    const answer = await ask('/api/imports?dry=1', { method: 'POST', headers, body })
    const last = seen.at(-1)
    expect(last).toMatchObject({ path: '/api/imports?dry=1', bytes: body.length })
    expect(last?.headers).toMatchObject({ host: 'saules.localhost', authorization: 'Bearer abc' })
    expect(last?.headers['x-forwarded-for']).not.toContain('6.6.6.6')
    expect(last?.headers['x-request-id']).not.toBe('forged')
    expect(answer.headers['x-request-id']).toBe(last?.headers['x-request-id'])
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('says that the garden is away when it hangs up in the middle', async () => {
    expect((await ask('/api/cut')).status).toBe(503)
    gardenIs = { kind: 'ready', port: 1 }
    const gone = await ask('/api/me')
    expect(JSON.parse(gone.body.toString())).toMatchObject({ kind: 'garden-unavailable' })
  })

  it('lets an SVG be looked at only', async () => {
    gardenIs = { kind: 'ready', port: portOf(garden) }
    expect((await ask('/api/svg')).headers['content-security-policy']).toContain('sandbox')
  })

  it('never goes to another machine, whatever the target or the Host says', async () => {
    const before = seen.length
    expect((await ask('http://127.0.0.1:1/api/x')).status).toBe(400)
    expect((await ask('/api/x', { host: 'evil.example' })).status).toBe(421)
    expect((await ask('/internal/founding', { method: 'PUT' })).status).toBe(404)
    expect(seen.length).toBe(before)
  })
})
