import { afterEach, describe, expect, it, vi } from 'vitest'
import { gardenProblem } from '../../instances/garden-problem.ts'
import type { Outside, OutsideFetch } from '../outside.ts'
import { fakeSpoke } from '../testing/fake-spoke.ts'
import { spokeAccount } from './spoke.ts'

const key = 'sk-very-private-0123456789'
const encoded = Buffer.from(`${key}:`).toString('base64')
const problem = (() => {
  const garden = gardenProblem({ seed: 3, stops: 4, vehicles: 1 })
  return { ...garden, vehicles: garden.vehicles.map(({ id, start, end }) => ({ id, start, end })) }
})()
const round = {
  reference: 'r1',
  day: { year: 2026, month: 11, day: 24 },
  drivers: new Map([['v1', 'drivers/v1']]),
}
const outside = (fetch: OutsideFetch): Outside => ({
  fetch,
  now: () => 0,
  wait: async () => undefined,
  random: () => 0,
})

afterEach(() => vi.restoreAllMocks())

/** Everything that was written anywhere, and everything that came back, as one text. */
const everythingSaid = async (fetch: OutsideFetch, setting: { url?: string; key?: string } = {}) => {
  const written: string[] = []
  const keep = (text: unknown) => written.push(String(text)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  try {
    const optimise = spokeAccount({ key, ...setting }, outside(fetch))(round)
    written.push(JSON.stringify(await optimise(problem)))
  } catch (error) {
    written.push(error instanceof Error ? `${error.message} ${error.stack} ${error.cause}` : String(error))
  }
  vi.restoreAllMocks()
  return written.join('\n')
}

describe('the key of a Spoke account', () => {
  it('appears in no refusal, no error and no log, whatever the network throws and the server says', async () => {
    const loud: OutsideFetch[] = [
      (url, init) => Promise.reject(new Error(`${url} ${JSON.stringify(init)} ${key} ${encoded}`)),
      async (_, init) =>
        Response.json({ message: `bad ${JSON.stringify(init.headers)} ${key}` }, { status: 401 }),
      async (_, init) => Response.json({ message: JSON.stringify(init.headers) }, { status: 500 }),
      async (_, init) => Response.json({ plans: [{ id: init.headers.authorization }] }),
      async () => new Response(`<html>${key}${encoded}`),
      async () => Response.json({ message: key }, { status: 429 }),
    ]
    for (const fetch of loud) {
      const said = await everythingSaid(fetch)
      expect(said).toContain('"ok":false')
      expect(said).not.toContain(key)
      expect(said).not.toContain(encoded)
    }
  })

  it('appears nowhere when the address is wrong or the key itself cannot be sent', async () => {
    const never: OutsideFetch = (url, init) => fetch(url, init)
    const wrong = await everythingSaid(never, { url: 'http://api.example.org' })
    expect(wrong).toContain('https')
    expect(wrong).not.toContain(key)
    const broken = `${key}\nx`
    const said = await everythingSaid(never, { url: 'http://127.0.0.1:1/public/v1', key: broken })
    expect(said).toContain('optimiser-unreachable')
    expect(said).not.toContain(key)
  })

  it('is sent in the header only, and not along a redirection', async () => {
    const server = await fakeSpoke({ key, now: () => 0, words: key })
    const sent: string[] = []
    const fetching: OutsideFetch = (url, init) => {
      sent.push(`${url} ${init.body ?? ''} ${init.redirect}`)
      return fetch(url, init)
    }
    const said = await everythingSaid(fetching, { url: server.url })
    await server.close()
    expect(said).toContain('"ok":true')
    for (const request of sent) {
      expect(request).not.toContain(key)
      expect(request).toMatch(/error$/)
    }
  })
})
