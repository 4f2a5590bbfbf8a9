import { type PictureRefusal, readPicture } from '#kernel/picture'
import { exchangePicture } from '#kernel/pictures'
import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import { type DepotEdit, editDepot } from './edit-depot.ts'
import type { DepotNeeds, DepotNotFound } from './needs.ts'

type Needs = Pick<DepotNeeds, 'depots' | 'depotPasswords' | 'photos' | 'newId' | 'commit'>

/** Shows another photo of the depot. (DEP-01) */
export const changePhoto = async (
  needs: Needs,
  edit: DepotEdit & { readonly bytes: Uint8Array },
): Promise<Result<Depot, PictureRefusal | Conflict | DepotNotFound>> => {
  const form = readPicture(edit.bytes)
  if (!form.ok) return form
  const photo = { name: needs.newId<'photo'>(), type: form.value.type }
  const save = () =>
    editDepot(needs, edit, 'depot-photo-changed', (depot) =>
      ok({ ...depot, photo, version: depot.version + 1 }),
    )
  return exchangePicture(
    needs.photos,
    { ...photo, bytes: edit.bytes },
    { shown: () => photoOf(needs, edit), save },
  )
}

/** Takes the photo away. (DEP-01) */
export const removePhoto = (
  needs: Needs,
  edit: DepotEdit,
): Promise<Result<Depot, Conflict | DepotNotFound>> => {
  const save = () =>
    editDepot(needs, edit, 'depot-photo-removed', (depot) =>
      ok(depot.photo ? { ...depot, photo: null, version: depot.version + 1 } : depot),
    )
  return exchangePicture(needs.photos, null, { shown: () => photoOf(needs, edit), save })
}

const photoOf = async (
  { depots }: Pick<Needs, 'depots'>,
  { code }: Pick<DepotEdit, 'code'>,
): Promise<string | undefined> => (await depots.all()).depot(code)?.photo?.name
