import { randomBytes } from 'node:crypto'
import type { Clock } from '#kernel/clock'
import { idsFrom, type NewId } from '#kernel/ids'
import {
  type Actor,
  committer,
  committerOfMany,
  type IdempotencyKey,
  openRevisions,
  openTable,
  type Revisions,
  recordOf,
  type Table,
  type TableAddress,
} from '#platform/dynamo'
import { RefusalThrown } from '#platform/http'
import { buildHouses, type GardenNeeds } from './houses.ts'
import type { GardenPorts } from './ports.ts'

/** Whose request it is. */
export interface RequestOrigin {
  readonly actor: Actor
  readonly idempotency?: IdempotencyKey | undefined
}

/** One garden over its table. */
export interface Garden {
  readonly table: Table
  readonly revisions: Revisions
  readonly clock: Clock
  readonly newId: NewId
  readonly needsFor: (origin: RequestOrigin) => GardenNeeds
  readonly close: () => void
}

/** Opens a garden over its table; opening talks to nobody. */
export const openGarden = (address: TableAddress, ports: GardenPorts): Garden => {
  const table = openTable(address)
  const revisions = openRevisions(table)
  const newId = idsFrom(ports.clock.nowMs, randomBytes)
  const { clock } = ports
  const houses = buildHouses({ table, revisions, clock, newId, ports })
  return {
    table,
    revisions,
    clock,
    newId,
    needsFor: (origin) => ({
      ...houses,
      commit: committer(table, { ...origin, nowMs: clock.nowMs, newId }),
      commitMany: committerOfMany(table, { ...origin, nowMs: clock.nowMs, newId }),
      told: () => toldBefore(table, origin.idempotency),
    }),
    close: () => table.close(),
  }
}

/** The answer under the request's key; the same key for something else is refused. */
const toldBefore = async (
  table: Table,
  key: IdempotencyKey | undefined,
): Promise<{ result: unknown } | undefined> => {
  const record = key && (await recordOf<unknown>(table, key))
  if (!record) return undefined
  if (record.fingerprint !== key.fingerprint) throw new RefusalThrown({ kind: 'idempotency-key-reused' }, 422)
  return { result: record.result }
}
