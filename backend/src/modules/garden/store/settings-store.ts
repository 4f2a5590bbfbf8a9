import type { KeptPicture } from '#kernel/picture'
import {
  cached,
  insert,
  type Key,
  overwrite,
  type Revisions,
  replace,
  type Table,
  type Write,
} from '#platform/dynamo'
import type { Garden } from '../domain/garden.ts'
import { unsetSettings } from '../domain/garden-lifecycle.ts'
import { SETTINGS_FAMILY } from '../family.ts'
import { settingsPatterns } from './keys.ts'

/** What the garden tells about itself, as of now. */
export interface Settings {
  /** Version 0 until the garden is founded. */
  readonly garden: () => Promise<Garden>
  readonly logo: () => Promise<KeptPicture | null>
  readonly insertGarden: (garden: Garden) => Write
  readonly replaceGarden: (garden: Garden, version: number) => Write
  readonly placeLogo: (place: KeptPicture | null) => Write
}

/** Opens the settings of a garden over its table. */
export const openSettings = (table: Table, revisions: Revisions): Settings => {
  const read = cached(revisions, [SETTINGS_FAMILY], async () => {
    const [settings, place] = await Promise.all([
      table.get<Garden & Key>(settingsKey),
      table.get<{ readonly place: KeptPicture | null }>(logoKey),
    ])
    return { garden: settings ? bare(settings) : unfounded, logo: place?.place ?? null }
  })
  return {
    garden: async () => (await read()).garden,
    logo: async () => (await read()).logo,
    insertGarden: (garden) => insert(settingsKey, garden, 'garden'),
    replaceGarden: (garden, version) => replace(settingsKey, garden, version, 'garden'),
    placeLogo: (place) => overwrite(logoKey, { place }, 'logo'),
  }
}

const unfounded: Garden = { ...unsetSettings, hasLogo: false, setUp: false, version: 0 }
const settingsKey = settingsPatterns.settings.key({})
const logoKey = settingsPatterns.logo.key({})
// Settings written before a field existed read with what a garden works with until it decides.
const bare = ({ pk, sk, ...garden }: Garden & Key): Garden => ({
  ...unsetSettings,
  ...garden,
  memberFields: { ...unsetSettings.memberFields, ...garden.memberFields },
})
