import { pattern } from './pattern.ts'
import { oncePerRequest } from './reading-scope.ts'
import type { Table } from './table.ts'
import { add, type Write } from './write.ts'

const SHARDS = 4

/** Counters that tell a process which families of items have changed since it read them. */
export const revisionPattern = pattern({
  item: 'revision counter',
  pk: 'REVISIONS',
  sk: '{family}#{shard}',
  reads: 'every counter at once, before an answer from memory, and the maintenance notice beside them',
})

/** A notice that a long change of many items is under way; others wait until it is done or gone stale. */
export interface Maintenance {
  readonly kind: string
  readonly id: string
  readonly heartbeatMs: number
}

/** Where the maintenance notice stands. */
export const maintenancePattern = pattern({
  item: 'maintenance notice',
  pk: 'REVISIONS',
  sk: 'MAINTENANCE',
  reads: 'whether an import is under way',
})

/** Holds any other change back while the notice stands, so that nobody builds on half of a long change. */
export const noMaintenance: Write = {
  kind: 'check',
  key: maintenancePattern.key({}),
  when: { kind: 'new' },
  subject: 'maintenance notice',
}

/** What the counters said at one moment. */
export interface RevisionReading {
  readonly of: (families: readonly string[]) => number
  readonly maintenance: Maintenance | undefined
  /** Writes that hold a change back when one of the families changed since; for what was decided by counting. */
  readonly unchanged: (families: readonly string[], subject: string) => readonly Write[]
  /**
   * Writes that tell of a change of the family, as a touch does, and hold it back when anybody else told of one since:
   * for what was decided by counting the family's own items. They stand in for the touch of that family.
   */
  readonly next: (family: string, subject: string) => readonly Write[]
}

export interface Revisions {
  /** A reading that began after this call: what was acknowledged before is counted. Calls at once share one. */
  readonly read: () => Promise<RevisionReading>
}

/** The write that tells every process that the family changed; shards keep writers out of each other's way. */
export const touch = (family: string, random: () => number = Math.random): Write =>
  add(revisionPattern.key({ family, shard: Math.floor(random() * SHARDS) }), 'count', 1, `revision ${family}`)

/** Reads the counters of a table; within a request once, see `withOneReading`. */
export const openRevisions = (table: Table): Revisions => {
  const fresh = sharedReadings(table)
  return { read: () => oncePerRequest(table, fresh) }
}

/** Each call gets a reading that began after it; calls that wait at once share the next one. */
const sharedReadings = (table: Table): (() => Promise<RevisionReading>) => {
  let running: Promise<RevisionReading> | undefined
  let following: Promise<RevisionReading> | undefined
  const start = () => {
    running = fetchReading(table).finally(() => {
      running = undefined
    })
    return running
  }
  const follow = async (earlier: Promise<RevisionReading>) => {
    await Promise.allSettled([earlier])
    following = undefined
    return start()
  }
  return () => {
    if (!running && !following) return start()
    if (!following && running) following = follow(running)
    return following ?? start()
  }
}

interface RevisionItem extends Partial<Maintenance> {
  readonly sk: string
  readonly count?: number
}

const fetchReading = async (table: Table): Promise<RevisionReading> => {
  const counts = new Map<string, number>()
  const shards = new Map<string, number>()
  let maintenance: Maintenance | undefined
  for (const item of await table.all<RevisionItem>(revisionPattern.range({}))) {
    const family = item.sk.split('#')[0] ?? ''
    if (item.sk === 'MAINTENANCE') maintenance = item as Maintenance
    else {
      counts.set(family, (counts.get(family) ?? 0) + (item.count ?? 0))
      shards.set(item.sk, item.count ?? 0)
    }
  }
  const keyOf = (family: string, shard: number) => revisionPattern.key({ family, shard })
  const stands = (family: string, shard: number, subject: string): Write => {
    const key = keyOf(family, shard)
    return { kind: 'check', key, when: { kind: 'count', count: shards.get(key.sk) ?? null }, subject }
  }
  return {
    of: (families) => families.reduce((total, family) => total + (counts.get(family) ?? 0), 0),
    maintenance,
    unchanged: (families, subject) =>
      families.flatMap((family) =>
        Array.from({ length: SHARDS }, (_, shard) => stands(family, shard, subject)),
      ),
    next: (family, subject) =>
      Array.from({ length: SHARDS }, (_, shard) => {
        if (shard > 0) return stands(family, shard, subject)
        const key = keyOf(family, 0)
        // Counts only grow: to stay within one more is to be the next.
        return add(key, 'count', 1, subject, (shards.get(key.sk) ?? 0) + 1)
      }),
  }
}
