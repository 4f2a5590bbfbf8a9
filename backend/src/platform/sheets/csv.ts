import { guarded } from '#platform/csv'
import type { Cell, Table } from './table.ts'

/**
 * The table as a CSV file that spreadsheets open without asking: UTF-8 with its mark, semicolons, CRLF, and a guard
 * before every text that could run as a formula. Numbers have a decimal comma unless told otherwise.
 */
export const csvBytes = (table: Table, decimal: ',' | '.' = ','): Uint8Array => {
  const titles = table.columns.map(({ title }) => title)
  const lines = [titles, ...table.rows, ...(table.totals ?? [])].map((row) =>
    row.map((cell) => spelled(cell, decimal)).join(';'),
  )
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

const spelled = (cell: Cell, decimal: ',' | '.'): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  return typeof cell === 'string' ? quoted(guarded(cell)) : cell.day
}

/** Quoted where a reader needs it, and where a comma could be taken for the delimiter. */
const quoted = (text: string): string =>
  text === '' || !/[";,\t\r\n]|^\s|\s$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`
