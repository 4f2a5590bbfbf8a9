import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Cell, Column, Table } from './table.ts'

/**
 * The tables as one workbook, a sheet each, with the header frozen. Text is stored as text, so no cell ever runs as a
 * formula; characters that a workbook cannot hold are left out.
 */
export const xlsxBytes = async (tables: readonly Table[]): Promise<Uint8Array> => {
  // Loaded when the first workbook is written: a process that writes none stays smaller and starts sooner.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const names = sheetNames(tables.map(({ name }) => name))
  const sheets = tables.map((table, n) => ({
    sheet: names[n] ?? String(n + 1),
    data: sheetOf(table),
    columns: table.columns.map((column, at) => ({ width: widthOf(column, table, at) })),
    stickyRowsCount: (table.lead?.length ?? 0) + 1,
    dateFormat: 'dd/mm/yyyy',
  }))
  return await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

const sheetOf = (table: Table): SheetData => [
  ...(table.lead ?? []).map((line, n): CellObject[] => [
    n === 0 ? { ...written(line), fontWeight: 'bold', fontSize: 14 } : written(line),
  ]),
  table.columns.map(
    ({ title }): CellObject => ({
      ...written(title),
      fontWeight: 'bold',
      wrap: true,
      bottomBorderStyle: 'medium',
    }),
  ),
  ...table.rows.map((row) => row.map((cell) => (cell === null ? null : written(cell)))),
  ...(table.totals ?? []).map((row) =>
    row.map((cell): CellObject => {
      const rule = { fontWeight: 'bold', topBorderStyle: 'thin' } as const
      return cell === null ? rule : { ...written(cell), ...rule }
    }),
  ),
]

const written = (cell: string | number | { readonly day: string }): CellObject => {
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: cell.replace(UNWRITABLE, ''), type: String }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date }
}

// XML 1.0 has no place for these, and a workbook that holds one does not open.
// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving control characters out is the point
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** As asked, or as wide as the widest of the first rows, within reason. */
const widthOf = (column: Column, table: Table, at: number): number => {
  if (column.width !== undefined) return column.width
  const longest = table.rows.slice(0, 200).map((row) => lengthOf(row[at] ?? null))
  return Math.min(48, Math.max(8, column.title.length, ...longest) + 2)
}

const lengthOf = (cell: Cell): number =>
  typeof cell === 'object' ? (cell === null ? 0 : 10) : String(cell).length

/** Names that a workbook takes: 31 characters, without `[]:*?/\`, no two alike. */
const sheetNames = (wanted: readonly string[]): readonly string[] => {
  const given = new Set<string>()
  return wanted.map((name, n) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(UNWRITABLE, '')
      .trim()
      .slice(0, 31)
    const free =
      plain !== '' && !given.has(plain.toLowerCase()) ? plain : `${plain.slice(0, 26)} ${n + 1}`.trim()
    given.add(free.toLowerCase())
    return free
  })
}
