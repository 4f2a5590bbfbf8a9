import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Garden } from '../domain/garden.ts'
import { withLogo } from '../domain/garden-lifecycle.ts'
import { type LogoRefusal, readLogo } from '../domain/logo.ts'
import { editGarden } from './edit-garden.ts'
import type { GardenNotFound, SettingsNeeds } from './needs.ts'

type Needs = Pick<SettingsNeeds, 'settings' | 'logos' | 'newId' | 'commit'>

/**
 * Puts another logo on every page and sheet. The bytes are kept first under a new name, then the settings point to
 * them, then the old ones go: whatever happens between, the settings point to bytes that are there. (GAR-06)
 */
export const changeLogo = async (
  needs: Needs,
  edit: { readonly bytes: Uint8Array; readonly version: number },
): Promise<Result<Garden, LogoRefusal | Conflict | GardenNotFound>> => {
  const form = readLogo(edit.bytes)
  if (!form.ok) return form
  const { type, width, height } = form.value
  const before = await needs.settings.logo()
  const place = { name: needs.newId<'logo'>(), type }
  await needs.logos.put(place.name, { bytes: edit.bytes, type })
  const saved = await editGarden(needs, edit.version, (garden) =>
    ok({
      garden: withLogo(garden, true),
      fact: { kind: 'logo-changed', figures: { type, width, height } },
      writes: [needs.settings.placeLogo(place)],
    }),
  )
  await forgetUnlessKept(needs, [before?.name, place.name])
  return saved
}

/** Takes the logo away. (GAR-06) */
export const removeLogo = async (
  needs: Omit<Needs, 'newId'>,
  edit: { readonly version: number },
): Promise<Result<Garden, Conflict | GardenNotFound>> => {
  const before = await needs.settings.logo()
  const saved = await editGarden(needs, edit.version, (garden) =>
    ok(
      garden.hasLogo
        ? {
            garden: withLogo(garden, false),
            fact: { kind: 'logo-removed', figures: {} },
            writes: [needs.settings.placeLogo(null)],
          }
        : { garden, fact: { kind: 'logo-removed', figures: {} } },
    ),
  )
  await forgetUnlessKept(needs, [before?.name])
  return saved
}

/** Two who change the logo at once leave the one that the settings point to; no name ever comes back. */
const forgetUnlessKept = async (
  needs: Pick<SettingsNeeds, 'settings' | 'logos'>,
  names: readonly (string | undefined)[],
): Promise<void> => {
  const kept = await needs.settings.logo()
  for (const name of names) if (name && name !== kept?.name) await needs.logos.remove(name)
}
