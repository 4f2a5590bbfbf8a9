export { type Log, openLog } from './log.ts'
export { redacted } from './redacted.ts'
