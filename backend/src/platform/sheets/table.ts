import type { Day } from '#kernel/day'

/** What stands in a cell: text, a number, a calendar day, or nothing. */
export type Cell = string | number | { readonly day: Day } | null

/** A column; its width is in characters, as spreadsheets count. */
export interface Column {
  readonly title: string
  readonly width?: number
}

/** A list that leaves as a file: one header, rows of as many cells, and rows that stand out, such as totals. */
export interface Table {
  /** Names the sheet in a workbook. */
  readonly name: string
  /** Lines above the header in a workbook: a title, a date. A CSV file leaves them out. */
  readonly lead?: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly totals?: readonly (readonly Cell[])[]
}
