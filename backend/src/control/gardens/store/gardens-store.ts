import { insert, replace, type Table, type Write } from '#platform/dynamo'
import type { GardenRecord } from '../domain/garden-record.ts'
import { gardenRecordPattern } from './keys.ts'

/** The gardens of the platform. */
export interface Gardens {
  readonly all: () => Promise<readonly GardenRecord[]>
  readonly find: (slug: string) => Promise<GardenRecord | undefined>
  readonly insertGarden: (garden: GardenRecord) => Write
  /** Replaces the version before the garden's. */
  readonly replaceGarden: (garden: GardenRecord) => Write
}

const SLUG = /^[a-z][a-z0-9-]{0,62}$/

/** Opens the registry in the control plane's table. */
export const openGardens = (table: Table): Gardens => {
  const keyOf = (slug: string) => gardenRecordPattern.key({ slug })
  return {
    all: async () => (await table.all<GardenRecord>(gardenRecordPattern.range({}))).map(withoutKeys),
    find: async (slug) => {
      const found = SLUG.test(slug) ? await table.get<GardenRecord>(keyOf(slug)) : undefined
      return found && withoutKeys(found)
    },
    insertGarden: (garden) => insert(keyOf(garden.slug), garden, `garden ${garden.slug}`),
    replaceGarden: (garden) =>
      replace(keyOf(garden.slug), garden, garden.version - 1, `garden ${garden.slug}`),
  }
}

const withoutKeys = (item: GardenRecord): GardenRecord => {
  const { slug, name, website, administrator, state, lastError, invitedAt, createdAt, version } = item
  return { slug, name, website, administrator, state, lastError, invitedAt, createdAt, version }
}
