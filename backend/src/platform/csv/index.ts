export type { CsvDelimiter } from './delimiter.ts'
export type { CsvEncoding } from './encoding.ts'
export { guarded, unguarded } from './guard.ts'
export {
  type CsvLimits,
  type CsvRefusal,
  type CsvRow,
  type CsvTable,
  csvLimits,
  readCsv,
} from './read-csv.ts'
