import { createHash } from 'node:crypto'
import type { Logos } from '#modules/garden'
import { blobLinks, directoryBlobs } from '#platform/blobs'

/** Logos in the garden's directory of blobs. They are served by their own route, so no link to a blob is ever made. */
export const gardenLogos = (directory: string, secret: string): Logos => {
  const links = blobLinks({
    base: '/blobs',
    secret: createHash('sha256').update(secret).digest(),
    nowMs: Date.now,
  })
  const blobs = directoryBlobs({ directory, links })
  return {
    put: (name, { bytes, type }) => blobs.put(`logos/${name}`, { bytes, contentType: type }),
    get: async (name) => (await blobs.get(`logos/${name}`))?.bytes,
    remove: (name) => blobs.delete(`logos/${name}`),
  }
}
