import type { RoundSheet, SheetStop } from './round-sheet.ts'

const columns = [
  'round',
  'sequence',
  'name',
  'address',
  'latitude',
  'longitude',
  'window',
  'eta',
  'load',
  'phone',
  'notes',
] as const

/** The heading of each column, in the reader's language. */
export type CsvHeadings = Readonly<Record<(typeof columns)[number], string>>

/**
 * A table as a French Excel opens it: UTF-8 with a byte order mark, semicolons, lines ended by CR LF. A text that a
 * spreadsheet would take for a formula is kept a text. RND-04.
 */
export const toCsv = (round: RoundSheet, headings: CsvHeadings): string => {
  const rows = round.stops.map((stop, index) => columns.map((column) => cellOf(round, stop, index, column)))
  const lines = [columns.map((column) => headings[column]), ...rows].map((cells) =>
    cells.map(quoted).join(';'),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const cellOf = (
  round: RoundSheet,
  stop: SheetStop,
  index: number,
  column: (typeof columns)[number],
): string => {
  if (column === 'round') return safeText(round.name)
  if (column === 'sequence') return String(index + 1)
  const value = stop[column]
  return typeof value === 'number' ? String(value) : safeText(value)
}

/** A leading = + - @ or control character starts a formula, except in a phone number. */
const safeText = (text: string): string =>
  /^[=@\t\r+-]/.test(text) && !/^\+[\d ().-]+$/.test(text) ? `'${text}` : text

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
