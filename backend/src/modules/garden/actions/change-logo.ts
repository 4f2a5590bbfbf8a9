import { type PictureRefusal, readPicture } from '#kernel/picture'
import { exchangePicture } from '#kernel/pictures'
import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Garden } from '../domain/garden.ts'
import { withLogo } from '../domain/garden-lifecycle.ts'
import { editGarden } from './edit-garden.ts'
import type { GardenNotFound, SettingsNeeds } from './needs.ts'

type Needs = Pick<SettingsNeeds, 'settings' | 'logos' | 'newId' | 'commit'>

/** Puts another logo on every page and sheet. (GAR-06) */
export const changeLogo = async (
  needs: Needs,
  edit: { readonly bytes: Uint8Array; readonly version: number },
): Promise<Result<Garden, PictureRefusal | Conflict | GardenNotFound>> => {
  const form = readPicture(edit.bytes)
  if (!form.ok) return form
  const { type, width, height } = form.value
  const place = { name: needs.newId<'logo'>(), type }
  const save = () =>
    editGarden(needs, edit.version, (garden) =>
      ok({
        garden: withLogo(garden, true),
        fact: { kind: 'logo-changed', figures: { type, width, height } },
        writes: [needs.settings.placeLogo(place)],
      }),
    )
  return exchangePicture(needs.logos, { ...place, bytes: edit.bytes }, { shown: () => logoOf(needs), save })
}

/** Takes the logo away. (GAR-06) */
export const removeLogo = (
  needs: Omit<Needs, 'newId'>,
  edit: { readonly version: number },
): Promise<Result<Garden, Conflict | GardenNotFound>> => {
  const save = () =>
    editGarden(needs, edit.version, (garden) =>
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
  return exchangePicture(needs.logos, null, { shown: () => logoOf(needs), save })
}

const logoOf = async ({ settings }: Pick<Needs, 'settings'>): Promise<string | undefined> =>
  (await settings.logo())?.name
