import { pattern } from './pattern.ts'
import type { Table } from './table.ts'
import { insert, type Write } from './write.ts'

const KEPT_MS = 7 * 86_400_000

/** What a client sends to be able to ask again: its key, and a fingerprint of all it asked. */
export interface IdempotencyKey {
  readonly person: string
  readonly key: string
  readonly fingerprint: string
}

/** What was answered under a key. */
export interface IdempotencyRecord<T> {
  readonly fingerprint: string
  readonly result: T
  readonly expiresAt: number
}

/** Answers given, for a week, so that the same question asked again has the same answer and no second effect. */
export const idempotencyPattern = pattern({
  item: 'idempotency record',
  pk: 'IDEMPOTENCY#{person}',
  sk: 'KEY#{key}',
  reads: 'the answer given under a key',
})

/** The write that stores the answer in the same transaction as the effect. */
export const recordWrite = (of: IdempotencyKey, result: unknown, nowMs: number): Write =>
  insert(
    idempotencyPattern.key({ person: of.person, key: of.key }),
    { fingerprint: of.fingerprint, result: result ?? null, expiresAt: Math.floor((nowMs + KEPT_MS) / 1000) },
    `idempotency key ${of.key}`,
  )

/** The answer given under the key, or undefined. */
export const recordOf = <T>(table: Table, of: IdempotencyKey): Promise<IdempotencyRecord<T> | undefined> =>
  table.get<IdempotencyRecord<T>>(idempotencyPattern.key({ person: of.person, key: of.key }))
