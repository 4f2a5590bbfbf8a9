export { type Log, type LogSettings, openLog } from './log.ts'
export { redacted } from './redacted.ts'
