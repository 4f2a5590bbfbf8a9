import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { ok, type Result, refused } from '#kernel/result'
import { type BeforeImage, bulkPatterns, chunkWrite } from './bulk-journal.ts'
import { type BulkNotice, nextNotice, noticeRemoval, noticeWrite, tidyUp, undo } from './bulk-recovery.ts'
import { type Conflict, cancellationOf, conflictIn, isTransient, pause } from './cancellation.ts'
import { type Change, committer, type Origin } from './commit.ts'
import { recordWrite } from './idempotency.ts'
import { factWrite } from './journal.ts'
import type { Key } from './pattern.ts'
import { maintenancePattern, touch } from './revisions.ts'
import type { Table } from './table.ts'
import { insert, type Write } from './write.ts'

/** Writes a change of any size as a whole or not at all, whenever the process is killed. */
export type CommitMany = <T>(change: Change<T>) => Promise<Result<T, Conflict>>

const WRITES_A_CHUNK = 90
const BYTES_A_CHUNK = 300_000
const TRIES = 8

/**
 * Commits changes of thousands of writes. A notice holds everybody else back; each transaction keeps what it found, so
 * that a change cut off in the middle is undone by `recoverBulk`; the last one takes the notice down, writes the facts
 * and tells every family. A conflict undoes all of it. What fits into one transaction is committed as usual.
 */
export const committerOfMany =
  (table: Table, origin: Origin, wallMs: () => number = Date.now): CommitMany =>
  async <T>(change: Change<T>) => {
    if (change.writes.length <= WRITES_A_CHUNK - change.facts.length - change.touches.length)
      return committer(table, origin)(change)
    const begun = await begin(table, origin, change, wallMs)
    if (!begun.ok) return begun
    const written = await writeChunks(table, begun.value, change.writes, wallMs)
    if (!written.ok) return written
    await finish(table, origin, change, written.value)
    await tidyUp(table)
    return ok(change.result)
  }

const begin = async <T>(
  table: Table,
  origin: Origin,
  change: Change<T>,
  wallMs: () => number,
): Promise<Result<BulkNotice, Conflict>> => {
  const notice: BulkNotice = {
    kind: 'import-running',
    id: origin.newId<'bulk'>(),
    heartbeatMs: wallMs(),
    touches: change.touches,
    version: 1,
  }
  const taken = await cancelledAfterTries(table, [
    insert(maintenancePattern.key({}), notice, 'maintenance notice'),
  ])
  return taken ? refused({ kind: 'import-running' }) : ok(notice)
}

const writeChunks = async (
  table: Table,
  begun: BulkNotice,
  writes: readonly Write[],
  wallMs: () => number,
): Promise<Result<BulkNotice, Conflict>> => {
  let notice = begun
  try {
    for (const chunk of chunksOf(writes)) {
      const next = nextNotice(notice, wallMs())
      const images = await imagesOf(table, chunk)
      const all = [...chunk, chunkWrite(next.id, next.version, images), noticeWrite(next)]
      const cancelled = await cancelledAfterTries(table, all)
      if (cancelled) {
        const conflict = conflictIn(cancelled, chunk)
        if (!conflict) throw cancelled
        await undo(table, notice, wallMs)
        return refused(conflict)
      }
      notice = next
    }
    return ok(notice)
  } catch (error) {
    // What cannot be undone here is undone by whoever opens the table next.
    await undo(table, notice, wallMs).catch(() => undefined)
    throw error
  }
}

const finish = async <T>(
  table: Table,
  origin: Origin,
  change: Change<T>,
  notice: BulkNotice,
): Promise<void> => {
  const nowMs = origin.nowMs()
  const cancelled = await cancelledAfterTries(table, [
    noticeRemoval(notice),
    insert(bulkPatterns.finished.key({ id: notice.id }), {}, 'bulk change'),
    ...(origin.idempotency ? [recordWrite(origin.idempotency, change.result, nowMs)] : []),
    ...change.facts.map((fact) => factWrite(fact, origin.actor, nowMs, origin.newId)),
    ...change.touches.map((family) => touch(family)),
  ])
  if (cancelled) throw cancelled
}

const cancelledAfterTries = async (
  table: Table,
  writes: readonly Write[],
): Promise<TransactionCanceledException | undefined> => {
  for (let turn = 1; ; turn++) {
    const cancelled = await cancellationOf(table, writes)
    if (!cancelled || turn === TRIES || !isTransient(cancelled)) return cancelled
    await pause(turn)
  }
}

/** What stands under the keys now. Nobody else writes meanwhile, and each write checks its own version. */
const imagesOf = async (table: Table, writes: readonly Write[]): Promise<readonly BeforeImage[]> => {
  const found = new Map(
    (await table.getMany<Key>(writes.map(({ key }) => key))).map((item) => [nameOf(item), item]),
  )
  return writes.map(({ key }) => ({ key, item: found.get(nameOf(key)) ?? null }))
}

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk])

/** Cuts writes into parts that fit a transaction, and whose before-images fit an item as far as new items tell. */
function* chunksOf(writes: readonly Write[]): Iterable<readonly Write[]> {
  let chunk: Write[] = []
  let bytes = 0
  for (const write of writes) {
    const size = 'item' in write ? JSON.stringify(write.item).length : 100
    if (chunk.length > 0 && (chunk.length === WRITES_A_CHUNK || bytes + size > BYTES_A_CHUNK)) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(write)
    bytes += size
  }
  if (chunk.length > 0) yield chunk
}
