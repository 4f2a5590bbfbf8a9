import type { Cell } from '../kernel/csv.ts'
import { matches } from '../kernel/fold.ts'

/** A column of a list: what it shows, sorts by and exports. */
export type Column<R> = {
  readonly key: string
  readonly label: string
  /** The text or number of the cell; search, sort and export look at it. */
  readonly value: (row: R) => Cell
  /** Sorted by something other than the value (a date behind a text, a position). */
  readonly sortBy?: (row: R) => Cell
  readonly sortable?: boolean
  /** Numbers stand at the end of their column. */
  readonly numeric?: boolean
  /** Exported and searched but not shown. */
  readonly hidden?: boolean
  /** Left out of the cards on a phone. */
  readonly wideOnly?: boolean
}

export type Sorting = { readonly key: string; readonly down: boolean }

/** The rows in which every word of the query occurs in some column, without accents mattering. */
export const found = <R>(rows: readonly R[], columns: readonly Column<R>[], query: string): readonly R[] =>
  query.trim() === ''
    ? rows
    : rows.filter((row) =>
        matches(
          query,
          columns.map((column) => column.value(row)),
        ),
      )

/** The rows by one column: numbers by size, texts as the language sorts them, what is missing last. */
export const sorted = <R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sorting: Sorting | undefined,
  locale: string,
): readonly R[] => {
  const column = columns.find((one) => one.key === sorting?.key)
  if (column === undefined || sorting === undefined) return rows
  const by = column.sortBy ?? column.value
  const compare = comparing(new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }))
  return rows
    .map((row) => ({ row, cell: by(row) }))
    .sort((a, b) => compare(a.cell, b.cell, sorting.down))
    .map(({ row }) => row)
}

/** Labels, then the values of each row: what an export holds. */
export const table = <R>(rows: readonly R[], columns: readonly Column<R>[]): readonly (readonly Cell[])[] => [
  columns.map((column) => column.label),
  ...rows.map((row) => columns.map((column) => column.value(row))),
]

const isMissing = (cell: Cell): cell is null | undefined | '' =>
  cell === null || cell === undefined || cell === ''

const comparing =
  (collator: Intl.Collator) =>
  (a: Cell, b: Cell, down: boolean): number => {
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b))
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
    return down ? -order : order
  }
