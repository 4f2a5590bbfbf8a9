import type { Config } from '../config.ts'

/** Asks at an address; without a network it throws. */
export type Ask = (address: URL) => Promise<Response>

/**
 * Whether all that a page needs to open is there: the garden's own words, its sign-in, and its answers, of which a
 * refusal of somebody unknown is one. A network that gives only the first of them would give a page without a round.
 */
export const isWholeAgain = async (ask: Ask, base: string): Promise<boolean> => {
  try {
    const config = await ask(new URL('config', base))
    if (!config.ok) return false
    const { auth } = (await config.json()) as Config
    const provider = `${auth.url.replace(/\/$/, '')}/realms/${auth.realm}/.well-known/openid-configuration`
    const answers = await Promise.all([ask(new URL('me', base)), ask(new URL(provider, base))])
    return answers.every(({ status }) => status < 500)
  } catch {
    return false
  }
}
