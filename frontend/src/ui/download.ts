import { type Cell, toCsv } from '../kernel/csv.ts'

/** Hands the file to the browser under that name. */
export const saveFile = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Saves the rows (the first holds the labels) as a CSV that French spreadsheets open. */
export const saveCsv = (rows: readonly (readonly Cell[])[], name: string): void =>
  saveFile(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)

/** Saves the rows (the first holds the labels) as a spreadsheet; its writer is loaded when first needed. */
export const saveXlsx = async (rows: readonly (readonly Cell[])[], name: string): Promise<void> => {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const [labels = [], ...values] = rows
  const head = labels.map((label) => ({ value: String(label), type: String, fontWeight: 'bold' as const }))
  const body = values.map((row) => row.map(cellOf))
  const columns = labels.map((_, n) => ({ width: widthOf(rows, n) }))
  const blob = await writeExcelFile([head, ...body], { columns, stickyRowsCount: 1 }).toBlob()
  saveFile(blob, `${name}.xlsx`)
}

const cellOf = (cell: Cell) => {
  if (cell === null || cell === undefined || cell === '') return null
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}

const widthOf = (rows: readonly (readonly Cell[])[], column: number): number =>
  Math.min(50, Math.max(8, ...rows.slice(0, 200).map((row) => String(row[column] ?? '').length + 2)))
