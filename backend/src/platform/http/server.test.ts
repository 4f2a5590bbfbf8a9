import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { idempotencyOf } from './server.ts'

const fingerprintOf = async (body: string, type = 'application/json'): Promise<string> => {
  const app = new Hono().post('/', async (c) => c.text((await idempotencyOf(c))?.fingerprint ?? ''))
  const headers = { 'idempotency-key': 'some-key', 'content-type': type }
  return (await app.request('/', { method: 'POST', headers, body })).text()
}

describe('the fingerprint of a request', () => {
  test('tells requests apart by what they ask', async () => {
    expect(await fingerprintOf('{"depot":"D1"}')).toBe(await fingerprintOf('{"depot":"D1"}'))
    expect(await fingerprintOf('{"depot":"D1"}')).not.toBe(await fingerprintOf('{"depot":"D2"}'))
  })

  test('holds nothing of a password, from which it could be guessed', async () => {
    const asking = (password: string) => JSON.stringify({ depot: 'D1', password, version: 3 })
    const kept = await fingerprintOf(asking('secret'))
    for (const other of ['', 'autre', 'with " and \\', '"password":"', 'é\n'])
      expect(await fingerprintOf(asking(other))).toBe(kept)
    expect(await fingerprintOf(JSON.stringify({ depot: 'D2', password: 'secret', version: 3 }))).not.toBe(
      kept,
    )
  })

  test('of other bytes is of all of them', async () => {
    const csv = '"password":"a"'
    expect(await fingerprintOf(csv, 'text/csv')).not.toBe(await fingerprintOf('"password":"b"', 'text/csv'))
  })
})
