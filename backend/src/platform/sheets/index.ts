export { csvBytes } from './csv.ts'
export type { Cell, Column, Table } from './table.ts'
export { xlsxBytes } from './xlsx.ts'
