import { type BulkChunk, bulkPatterns, deleting, restoring } from './bulk-journal.ts'
import { cancellationOf } from './cancellation.ts'
import type { Key } from './pattern.ts'
import { type Maintenance, maintenancePattern, touch } from './revisions.ts'
import type { Table } from './table.ts'
import { remove, replace, type Write } from './write.ts'

/** The notice of a bulk change. Its version rises with each step: whoever takes the change over fences the other off. */
export interface BulkNotice extends Maintenance {
  readonly touches: readonly string[]
  readonly version: number
}

const STALE_AFTER_MS = 15_000
const KEYS_A_TRANSACTION = 90

/**
 * Undoes a bulk change whose process is gone, newest transaction first, and tidies up after finished ones. Killed
 * itself, it goes on where it was. `running` says that somebody is still at it.
 */
export const recoverBulk = async (
  table: Table,
  wallMs: () => number = Date.now,
): Promise<'nothing-to-do' | 'running' | 'undone'> => {
  const notice = await table.get<BulkNotice>(maintenancePattern.key({}))
  if (!notice) {
    await tidyUp(table)
    return 'nothing-to-do'
  }
  const ageMs = wallMs() - notice.heartbeatMs
  if (ageMs >= 0 && ageMs < STALE_AFTER_MS) return 'running'
  const taken = nextNotice(notice, wallMs())
  if (await cancellationOf(table, [noticeWrite(taken)])) return 'running'
  await undo(table, taken, wallMs)
  return 'undone'
}

/** Puts back all that the change found, newest first, and takes the notice down. */
export const undo = async (table: Table, notice: BulkNotice, wallMs: () => number): Promise<void> => {
  let seen = notice
  const chunks = await table.all<BulkChunk>(bulkPatterns.chunk.range({ id: notice.id }))
  for (const chunk of chunks.toReversed()) {
    seen = nextNotice(seen, wallMs())
    await table.transact([...chunk.images.map(restoring), deleting(keyOf(chunk)), noticeWrite(seen)])
  }
  await table.transact([noticeRemoval(seen), ...seen.touches.map((family) => touch(family))])
}

/** Forgets the before-images of finished changes. */
export const tidyUp = async (table: Table): Promise<void> => {
  for (const marker of await table.all<Key>(bulkPatterns.finished.range({}))) {
    const id = marker.sk.slice('BULK#'.length)
    const chunks = await table.all<BulkChunk>(bulkPatterns.chunk.range({ id }))
    for (let at = 0; at < chunks.length; at += KEYS_A_TRANSACTION)
      await table.transact(chunks.slice(at, at + KEYS_A_TRANSACTION).map((chunk) => deleting(keyOf(chunk))))
    await table.transact([deleting(keyOf(marker))])
  }
}

/** The notice one step on. */
export const nextNotice = (notice: BulkNotice, heartbeatMs: number): BulkNotice => ({
  ...notice,
  heartbeatMs,
  version: notice.version + 1,
})

/** Writes the notice over the one before it; fails when somebody else has taken the change over. */
export const noticeWrite = (notice: BulkNotice): Write =>
  replace(maintenancePattern.key({}), notice, notice.version - 1, 'bulk change')

/** Takes the notice down. */
export const noticeRemoval = (notice: BulkNotice): Write =>
  remove(maintenancePattern.key({}), notice.version, 'bulk change')

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk })
