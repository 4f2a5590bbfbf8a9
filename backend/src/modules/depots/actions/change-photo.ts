import { ok, type Result } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import type { Depot } from '../domain/depot.ts'
import { type PhotoRefusal, readPhoto } from '../domain/photo.ts'
import { type DepotEdit, editDepot } from './edit-depot.ts'
import type { DepotNeeds, DepotNotFound } from './needs.ts'

type Needs = Pick<DepotNeeds, 'depots' | 'depotPasswords' | 'photos' | 'newId' | 'commit'>

/**
 * Shows another photo of the depot. The bytes are kept first under a new name, then the depot points to them, then the
 * old ones go: whatever happens between, the depot points to bytes that are there. (DEP-01)
 */
export const changePhoto = async (
  needs: Needs,
  edit: DepotEdit & { readonly bytes: Uint8Array },
): Promise<Result<Depot, PhotoRefusal | Conflict | DepotNotFound>> => {
  const form = readPhoto(edit.bytes)
  if (!form.ok) return form
  const before = await photoOf(needs, edit.code)
  const photo = { name: needs.newId<'photo'>(), type: form.value.type }
  await needs.photos.put(photo.name, { bytes: edit.bytes, type: photo.type })
  const saved = await editDepot(needs, edit, 'depot-photo-changed', (depot) =>
    ok({ ...depot, photo, version: depot.version + 1 }),
  )
  await forgetUnlessKept(needs, edit.code, [before, photo.name])
  return saved
}

/** Takes the photo away. (DEP-01) */
export const removePhoto = async (
  needs: Needs,
  edit: DepotEdit,
): Promise<Result<Depot, Conflict | DepotNotFound>> => {
  const before = await photoOf(needs, edit.code)
  const saved = await editDepot(needs, edit, 'depot-photo-removed', (depot) =>
    ok(depot.photo ? { ...depot, photo: null, version: depot.version + 1 } : depot),
  )
  await forgetUnlessKept(needs, edit.code, [before])
  return saved
}

const photoOf = async ({ depots }: Pick<Needs, 'depots'>, code: string): Promise<string | undefined> =>
  (await depots.all()).depot(code)?.photo?.name

/** Two who change the photo at once leave the one that the depot points to; no name ever comes back. */
const forgetUnlessKept = async (
  needs: Pick<Needs, 'depots' | 'photos'>,
  code: string,
  names: readonly (string | undefined)[],
): Promise<void> => {
  const kept = await photoOf(needs, code)
  for (const name of names) if (name && name !== kept) await needs.photos.remove(name)
}
