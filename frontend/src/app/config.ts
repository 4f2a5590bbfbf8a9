import type { AuthSettings } from '../api/auth.ts'
import { apiBase } from '../api/client.ts'

type Common = {
  readonly name: string
  readonly locale: Locale
  readonly auth: AuthSettings
}
export type Locale = 'fr' | 'en'
export type GardenConfig = Common & {
  readonly kind: 'garden'
  readonly slug: string
  readonly colour: string
  readonly hasLogo: boolean
  readonly setUp: boolean
  /** Whether members may move their baskets to another depot themselves. */
  readonly membersChangeDepot: boolean
  /** Whether members may subscribe by themselves. */
  readonly membersSubscribe: boolean
  /** URL template of map tiles, or null to draw without any network. */
  readonly tiles: string | null
  /** The garden's day, which is not always the clock's. */
  readonly today: string
  readonly shiftedClock: boolean
}
export type PlatformConfig = Common & { readonly kind: 'platform' }
export type Config = GardenConfig | PlatformConfig

/** What this address serves; undefined when it does not answer. */
export const readConfig = async (): Promise<Config | undefined> => {
  try {
    const response = await fetch(new URL('config', apiBase()), { headers: { accept: 'application/json' } })
    return response.ok ? ((await response.json()) as Config) : undefined
  } catch {
    return undefined
  }
}
