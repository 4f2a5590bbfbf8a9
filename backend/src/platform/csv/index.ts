export type { CsvEncoding } from './encoding.ts'
export { guarded, unguarded } from './guard.ts'
export { type CsvRefusal, type CsvRow, type CsvTable, readCsv } from './read-csv.ts'
