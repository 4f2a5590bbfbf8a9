import { createHash } from 'node:crypto'
import type { Pictures } from '#kernel/pictures'
import { blobLinks, directoryBlobs } from '#platform/blobs'

/**
 * Pictures in the garden's directory of blobs, a folder for each kind. They are served by their own routes, so no link
 * to a blob is ever made.
 */
export const gardenPictures = (
  directory: string,
  secret: string,
): { readonly logos: Pictures; readonly photos: Pictures } => {
  const links = blobLinks({
    base: '/blobs',
    secret: createHash('sha256').update(secret).digest(),
    nowMs: Date.now,
  })
  const blobs = directoryBlobs({ directory, links })
  const picturesIn = (folder: string): Pictures => ({
    put: (name, { bytes, type }) => blobs.put(`${folder}/${name}`, { bytes, contentType: type }),
    get: async (name) => (await blobs.get(`${folder}/${name}`))?.bytes,
    remove: (name) => blobs.delete(`${folder}/${name}`),
  })
  return { logos: picturesIn('logos'), photos: picturesIn('depot-photos') }
}
