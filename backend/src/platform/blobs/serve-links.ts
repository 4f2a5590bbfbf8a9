import { Hono } from 'hono'
import { problemResponse } from '#platform/http'
import type { Blobs } from './blobs.ts'
import type { BlobLinks } from './links.ts'

/** Shown by a browser as they are; anything else is saved, so that no stored page runs in our name. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'])

/** Answers `GET /KEY?expires=…&signature=…` for blobs in a directory; the link is the permission. */
export const serveLinks = (blobs: Blobs, links: BlobLinks): Hono => {
  const routes = new Hono()
  routes.get('/:key{.+}', async (c) => {
    const { expires, signature } = c.req.query()
    const key = links.keyOf({ key: c.req.param('key'), expires, signature })
    if (!key.ok) return problemResponse(c, key.refusal, 403)
    const blob = await blobs.get(key.value)
    if (!blob) return problemResponse(c, { kind: 'not-found' }, 404)
    return c.body(new Uint8Array(blob.bytes), 200, {
      'content-type': blob.contentType,
      'content-disposition': SHOWN.has(blob.contentType) ? 'inline' : 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
    })
  })
  return routes
}
