import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { noMaintenance } from './revisions.ts'
import type { Table } from './table.ts'
import type { Write } from './write.ts'

/**
 * Somebody was faster: the thing is another version than the person saw, is there already or is used up; or a long
 * change of many items is under way.
 */
export type Conflict =
  | {
      readonly kind: 'changed-meanwhile'
      readonly subject: string
      readonly version: number
      readonly currentVersion: number | null
    }
  | { readonly kind: 'already-exists'; readonly subject: string }
  | { readonly kind: 'limit-reached'; readonly subject: string; readonly atMost: number }
  | { readonly kind: 'import-running' }

/** Why a transaction did not happen, or undefined when it did. */
export const cancellationOf = async (
  table: Table,
  writes: readonly Write[],
): Promise<TransactionCanceledException | undefined> => {
  try {
    await table.transact(writes)
    return undefined
  } catch (error) {
    if (error instanceof TransactionCanceledException) return error
    throw error
  }
}

/** The first write whose condition failed, as a refusal. */
export const conflictIn = (
  error: TransactionCanceledException,
  writes: readonly Write[],
): Conflict | undefined => {
  const reasons = error.CancellationReasons ?? []
  const at = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed')
  const write = writes[at]
  if (!write) return undefined
  const { subject } = write
  if (write === noMaintenance) return { kind: 'import-running' }
  if (write.kind === 'add') return { kind: 'limit-reached', subject, atMost: write.atMost ?? 0 }
  if (write.when.kind === 'new') return { kind: 'already-exists', subject }
  const seen = reasons[at]?.Item
  const currentVersion = seen ? ((unmarshall(seen).version as number | undefined) ?? null) : null
  return {
    kind: 'changed-meanwhile',
    subject,
    version: write.when.kind === 'version' ? write.when.version : 0,
    currentVersion,
  }
}

const TRANSIENT = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Whether another transaction was in the way, so that trying again may do. */
export const isTransient = (error: TransactionCanceledException): boolean =>
  (error.CancellationReasons ?? []).some((reason) => TRANSIENT.has(reason.Code ?? ''))

/** Waits a little before the next turn, longer each time, by chance so that two do not meet again. */
export const pause = (turn: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** turn))
