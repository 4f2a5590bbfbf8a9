import type { Context } from 'hono'
import { refuse } from '#platform/http'
import type { DepotNeeds } from '../actions/needs.ts'
import type { Depot } from '../domain/depot.ts'

/** The photo of a depot for whoever may see it: asked again at each use, sent only when it is another one. */
export const photoAnswer = async (
  c: Context,
  { photos }: Pick<DepotNeeds, 'photos'>,
  depot: Depot | undefined,
) => {
  const photo = depot?.photo
  if (!photo) return refuse({ kind: 'not-found' }, 404)
  const etag = `"${photo.name}"`
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const bytes = await photos.get(photo.name)
  if (!bytes) return refuse({ kind: 'not-found' }, 404)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': photo.type,
    'cache-control': 'private, no-cache',
    etag,
    'x-content-type-options': 'nosniff',
  })
}
