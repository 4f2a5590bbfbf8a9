import type { NewId } from '#kernel/ids'
import { ok, type Result, refused } from '#kernel/result'
import { type Conflict, cancellationOf, conflictIn, isTransient, pause } from './cancellation.ts'
import { type IdempotencyKey, recordOf, recordWrite } from './idempotency.ts'
import { type Actor, type Fact, factWrite } from './journal.ts'
import { noMaintenance, touch } from './revisions.ts'
import type { Table } from './table.ts'
import type { Write } from './write.ts'

/** What an action decided: the writes, the facts to announce, the families they change, and what to answer. */
export interface Change<T> {
  readonly writes: readonly Write[]
  readonly facts: readonly Fact[]
  readonly touches: readonly string[]
  readonly result: T
}

/** Writes a change as a whole or not at all, with its facts and, under an idempotency key, its answer. */
export type Commit = <T>(change: Change<T>) => Promise<Result<T, Conflict>>

/** Whose change it is, and how to tell it again. */
export interface Origin {
  readonly actor: Actor
  readonly nowMs: () => number
  readonly newId: NewId
  readonly idempotency?: IdempotencyKey | undefined
}

const WRITES_MAX = 100
const TRIES = 8

/** Commits on behalf of one request. */
export const committer =
  (table: Table, origin: Origin): Commit =>
  async <T>(change: Change<T>) => {
    const nowMs = origin.nowMs()
    const record = origin.idempotency && recordWrite(origin.idempotency, change.result, nowMs)
    const writes = [
      ...change.writes,
      noMaintenance,
      ...(record ? [record] : []),
      ...change.facts.map((fact) => factWrite(fact, origin.actor, nowMs, origin.newId)),
      ...change.touches.map((family) => touch(family)),
    ]
    if (writes.length > WRITES_MAX)
      throw new Error(`A change of ${writes.length} writes; ${WRITES_MAX} at the most`)
    return attempt(table, change, writes, origin.idempotency, 1)
  }

const attempt = async <T>(
  table: Table,
  change: Change<T>,
  writes: readonly Write[],
  idempotency: IdempotencyKey | undefined,
  turn: number,
): Promise<Result<T, Conflict>> => {
  const cancelled = await cancellationOf(table, writes)
  if (!cancelled) return ok(change.result)
  const told = idempotency && (await recordOf<T>(table, idempotency))
  if (told) return ok(told.result)
  const conflict = conflictIn(cancelled, writes)
  if (conflict) return refused(conflict)
  if (turn >= TRIES || !isTransient(cancelled)) throw cancelled
  await pause(turn)
  return attempt(table, change, writes, idempotency, turn + 1)
}
