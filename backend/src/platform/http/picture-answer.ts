import type { Context } from 'hono'
import type { KeptPicture } from '#kernel/picture'
import { refuse } from './problem.ts'

/** A picture for whoever may see it: asked again at each use, sent only when it is another one. */
export const pictureAnswer = async (
  c: Context,
  pictures: { readonly get: (name: string) => Promise<Uint8Array | undefined> },
  picture: KeptPicture | null | undefined,
  caches: 'public' | 'private',
) => {
  if (!picture) return refuse({ kind: 'not-found' }, 404)
  const etag = `"${picture.name}"`
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const bytes = await pictures.get(picture.name)
  if (!bytes) return refuse({ kind: 'not-found' }, 404)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': picture.type,
    'cache-control': `${caches}, no-cache`,
    etag,
    'x-content-type-options': 'nosniff',
  })
}
