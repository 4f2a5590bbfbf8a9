import { describe, expect, it } from 'vitest'
import { isWholeAgain } from './whole-again.ts'

const BASE = 'https://trois-saules.example.org/api/'
const config = { auth: { url: 'https://login.example.org/auth/', realm: 'saules', clientId: 'cabas' } }

/** A network in which these places answer with that status, and no other does. */
const network = (statuses: Readonly<Record<string, number>>) => async (address: URL) => {
  const status = statuses[address.href]
  if (status === undefined) throw new TypeError('no answer')
  return new Response(JSON.stringify(config), { status })
}
const CONFIG = `${BASE}config`
const ME = `${BASE}me`
const PROVIDER = 'https://login.example.org/auth/realms/saules/.well-known/openid-configuration'

describe('a network that was away', () => {
  it('is back once the garden, its answers and its sign-in are', async () => {
    expect(await isWholeAgain(network({ [CONFIG]: 200, [ME]: 401, [PROVIDER]: 200 }), BASE)).toBe(true)
  })

  it('is not back while only a part of it answers', async () => {
    expect(await isWholeAgain(network({ [CONFIG]: 200 }), BASE)).toBe(false)
    expect(await isWholeAgain(network({ [CONFIG]: 200, [ME]: 503, [PROVIDER]: 200 }), BASE)).toBe(false)
    expect(await isWholeAgain(network({ [CONFIG]: 200, [ME]: 401, [PROVIDER]: 502 }), BASE)).toBe(false)
    expect(await isWholeAgain(network({ [CONFIG]: 502, [ME]: 401, [PROVIDER]: 200 }), BASE)).toBe(false)
    expect(await isWholeAgain(network({}), BASE)).toBe(false)
  })
})
