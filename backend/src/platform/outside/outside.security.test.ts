import { createServer } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressFault, guardedFetch, isPublicAddress, PrivateAddress } from './index.ts'

const server = createServer((request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: '/elsewhere' })
  if (request.url === '/long') response.write('x'.repeat(5000))
  response.end(`${request.method} ${request.url} ${request.headers['x-mine'] ?? ''}`)
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** A name that leads wherever the test says. */
const leadingTo = (...addresses: string[]) =>
  ((_: string, __: unknown, done: Parameters<LookupFunction>[2]) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as NonNullable<Parameters<typeof guardedFetch>[0]['resolve']>

describe('an address that somebody typed', () => {
  test.each([
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.20:5000/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://roads/',
    'http://metadata.google.internal/',
    'http://localhost./',
  ])('%s is private', (url) => {
    expect(addressFault(url, false)).toBe('private-address')
    expect(addressFault(url, true)).toBeUndefined()
  })
  test.each(['ftp://roads.example.org', 'file:///etc/passwd', 'roads.example.org', '', 'http://me:pw@x.fr/'])(
    '%s is no address of a service, whatever is allowed',
    (url) => expect(addressFault(url, true)).toBe('not-http'),
  )
  test.each(['https://roads.example.org', 'http://8.8.8.8:5000/x', 'https://[2606:4700::1111]/'])(
    '%s may be tried',
    (url) => expect(addressFault(url, false)).toBeUndefined(),
  )
  test('of a private network is private whatever its last numbers', () => {
    const byte = fc.nat(255)
    const network = fc.constantFrom([10], [127], [192, 168], [169, 254], [172, 20], [100, 100], [224, 0])
    fc.assert(
      fc.property(network, byte, byte, byte, (start, a, b, c) => {
        expect(isPublicAddress([...start, a, b, c].slice(0, 4).join('.'))).toBe(false)
      }),
    )
  })
})

describe('asking a service', () => {
  test('never connects where a name leads to a private address, not even beside a public one', async () => {
    for (const resolve of [leadingTo('127.0.0.1'), leadingTo('8.8.8.8', '10.0.0.1'), leadingTo('::1')]) {
      const asked = guardedFetch({ privateAllowed: false, resolve })(`http://roads.example.org:${port}/`, {})
      await expect(asked).rejects.toThrow(PrivateAddress)
    }
  })
  test('works as usual where the operator allows it, and follows no redirection', async () => {
    const fetch = guardedFetch({ privateAllowed: true, resolve: leadingTo('127.0.0.1') })
    const at = `http://roads.example.org:${port}`
    const answer = await fetch(`${at}/table`, { method: 'POST', body: 'é', headers: { 'x-mine': 'yes' } })
    expect([answer.status, await answer.text()]).toEqual([200, 'POST /table yes'])
    expect((await fetch(`${at}/away`, {})).status).toBe(302)
  })
  test('ends when the answer is too long, or the time is over', async () => {
    const fetch = guardedFetch({ privateAllowed: true, bytesMax: 1000 })
    await expect(fetch(`http://127.0.0.1:${port}/long`, {})).rejects.toThrow('too long')
    const aborted = fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.abort() })
    await expect(aborted).rejects.toThrow('abort')
  })
})
