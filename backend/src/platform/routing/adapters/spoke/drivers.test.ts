import { afterEach, describe, expect, it } from 'vitest'
import { type FakeSpoke, fakeSpoke } from '../testing/fake-spoke.ts'
import { spokeDrivers } from './drivers.ts'

const key = 'sk-very-private-0123456789'
let server: FakeSpoke | undefined
afterEach(() => server?.close())

const outside = {
  fetch,
  now: () => 0,
  wait: async () => undefined,
  random: () => 0,
}

describe('the drivers of a Spoke account', () => {
  it('are those who are active, by the name people know, page after page', async () => {
    server = await fakeSpoke({ key, now: () => 0 })
    server.store.drivers.push(
      { id: 'drivers/a', name: 'Ana Roy', displayName: 'Ana', active: true },
      { id: 'drivers/b', name: 'Bo', active: false },
      ...Array.from({ length: 60 }, (_, n) => ({ id: `drivers/n${n}`, name: `N${n}`, active: true })),
    )
    const drivers = await spokeDrivers({ key, url: server.url }, outside)
    if (!drivers.ok) throw new Error(drivers.refusal.kind)
    expect(drivers.value).toHaveLength(61)
    expect(drivers.value[0]).toEqual({ id: 'drivers/a', name: 'Ana' })
  })

  it('are refused to a wrong key, which appears nowhere', async () => {
    server = await fakeSpoke({ key: 'another', now: () => 0, words: key })
    const refused = await spokeDrivers({ key, url: server.url }, outside)
    expect(refused).toMatchObject({
      refusal: { kind: 'optimiser-refused', step: 'list-drivers', status: 401 },
    })
    expect(JSON.stringify(refused)).not.toContain(key)
  })
})
