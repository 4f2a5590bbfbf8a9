import { type Key, pattern } from './pattern.ts'
import { insert, overwrite, type Write } from './write.ts'

/** How a change of many transactions can be undone: what each of them found, and what is left to tidy up. */
export const bulkPatterns = {
  chunk: pattern({
    item: 'before-images of a bulk change',
    pk: 'BULK#{id}',
    sk: 'CHUNK#{chunk}',
    reads: 'what the transactions of one bulk change found, to undo or forget them',
  }),
  finished: pattern({
    item: 'bulk change finished',
    pk: 'BULK-FINISHED',
    sk: 'BULK#{id}',
    reads: 'whose before-images may be forgotten',
  }),
}

/** What one transaction found under the keys it wrote; an item that was not there has none. */
export interface BulkChunk extends Key {
  readonly images: readonly BeforeImage[]
}

export interface BeforeImage {
  readonly key: Key
  readonly item: object | null
}

/** The write that keeps what a transaction found; in the same transaction. */
export const chunkWrite = (id: string, chunk: number, images: readonly BeforeImage[]): Write =>
  insert(
    bulkPatterns.chunk.key({ id, chunk: String(chunk).padStart(6, '0') }),
    { images },
    `chunk ${chunk} of a bulk change`,
  )

/** The write that puts back what was found. */
export const restoring = ({ key, item }: BeforeImage): Write =>
  item ? overwrite(key, item, 'before-image') : deleting(key)

/** Deletes whatever is there. */
export const deleting = (key: Key): Write => ({
  kind: 'delete',
  key,
  when: { kind: 'any' },
  subject: 'bulk change',
})
