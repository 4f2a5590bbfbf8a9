export { type AuditNeeds, auditRoutes } from './journal-routes.ts'
export { journalReader, type ReadJournal } from './views/read-journal.ts'
