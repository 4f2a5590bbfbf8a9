export { type CommitMany, committerOfMany } from './bulk.ts'
export { bulkPatterns } from './bulk-journal.ts'
export { recoverBulk } from './bulk-recovery.ts'
export { cached, cachedBy } from './cached.ts'
export { type Conflict, pause } from './cancellation.ts'
export { type Change, type Commit, committer, type Origin } from './commit.ts'
export { type IdempotencyKey, idempotencyPattern, recordOf } from './idempotency.ts'
export {
  type Actor,
  type Fact,
  type JournalEntry,
  journalMonth,
  journalPattern,
} from './journal.ts'
export { type Key, type Pattern, pattern, type Range } from './pattern.ts'
export { withOneReading } from './reading-scope.ts'
export {
  type Maintenance,
  maintenancePattern,
  openRevisions,
  type RevisionReading,
  type Revisions,
  revisionPattern,
} from './revisions.ts'
export { createTable } from './schema.ts'
export {
  type ItemPage,
  openTable,
  type PageRequest,
  type Table,
  type TableAddress,
} from './table.ts'
export { add, type Condition, forget, insert, overwrite, remove, replace, type Write } from './write.ts'
