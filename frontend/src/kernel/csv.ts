export type Cell = string | number | null | undefined

const BOM = '\uFEFF'
/** What a spreadsheet takes for a formula; full-width twins too, and what is guarded already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/
const PHONE = /^\+\d[\d ]*$/
const QUOTED = /[";\r\n]/

/** The rows as French spreadsheets open them: UTF-8 with BOM, `;` between cells, CRLF between rows. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  BOM + rows.map((row) => row.map(cellText).join(';')).join('\r\n')

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front.
 * Plain numbers and international phone numbers (digits and spaces after the plus) are left alone.
 */
export const guarded = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) && !PHONE.test(text) ? `'${text}` : text

const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : guarded(cell)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
