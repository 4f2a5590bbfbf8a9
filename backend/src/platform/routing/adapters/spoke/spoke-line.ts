import type { Outside } from '../outside.ts'
import type { UnsupportedConstraint } from '../unsupported.ts'
import type { SpokeLine } from './client.ts'
import type { Pace } from './pace.ts'

/** What a person has set in the Spoke account itself, where the API cannot say it. */
export type HeldByAccount = Extract<UnsupportedConstraint, 'capacity' | 'shift'>

/**
 * A Spoke account. `key` is made under Settings > Integrations > API. Constraints in `heldByAccount` are not refused,
 * for they are kept there; the checker still judges every plan by all of them. `timeLimitMs` is for the whole (10 min).
 */
export type SpokeSetting = {
  readonly key: string
  readonly url?: string
  readonly heldByAccount?: readonly HeldByAccount[]
  readonly timeLimitMs?: number
}

const rootDefault = 'https://api.spoke.com/public/v1'
const timeLimitMsDefault = 600_000

/** Where the account is spoken to. Throws when the address is not https (but for this machine). */
export const safeRootOf = ({ url = rootDefault }: SpokeSetting): string => {
  const { protocol, hostname } = new URL(url)
  const safe = protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  if (!safe) throw new Error('the address of Spoke must begin with https')
  return url
}

/** The line of one question: its time runs from now on. */
export const lineTo = (
  setting: SpokeSetting,
  outside: Outside,
  pace: Pace,
  signal: AbortSignal | undefined,
): SpokeLine => ({
  outside,
  pace,
  url: safeRootOf(setting),
  authorization: `Basic ${Buffer.from(`${setting.key}:`).toString('base64')}`,
  signal,
  startedAt: outside.now(),
  limitMs: setting.timeLimitMs ?? timeLimitMsDefault,
})
