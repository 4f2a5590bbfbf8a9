/** A spreadsheet takes a cell that begins like this for a formula (OWASP, "CSV injection"); full-width twins too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A number or a phone number begins with a sign and computes nothing. */
const HARMLESS = /^[+-]\d[\d .,\u00a0\u202f()]*$/

/** The cell as it may stand in a file that a spreadsheet opens: an apostrophe before what could run as a formula. */
export const guarded = (cell: string): string =>
  FORMULA.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell

/** The cell as it was before `guarded`; for every text `unguarded(guarded(text))` is the text. */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell)
