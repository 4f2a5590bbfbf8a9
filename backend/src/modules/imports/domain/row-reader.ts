import { emailIn, phoneIn } from '#kernel/contact'
import { type Day, parseDay } from '#kernel/day'
import { cents, type Money, parseEuros } from '#kernel/money'
import type { ImportFile, ImportProblem } from './import-file.ts'

/** Reads one row by the names of its columns and collects what is wrong with it. */
export interface RowReader {
  readonly line: number
  readonly refuse: (
    column: string | null,
    kind: string,
    figures?: Readonly<Record<string, string | number>>,
  ) => void
  /** Whether the column is there and its cell is not empty. */
  readonly isTold: (column: string) => boolean
  /** Refuses `required`, `too-long`. */
  readonly text: (column: string, max: number, required?: boolean) => string
  /** Refuses `required`, `not-a-code`. */
  readonly code: (column: string) => string
  /** Refuses `required`, `not-a-number`, `negative`, `out-of-range`; what is refused reads as NaN. */
  readonly whole: (column: string, min: number, max: number) => number
  /** An empty cell is null. Refuses `not-a-number`, `negative`, `out-of-range`; what is refused reads as NaN. */
  readonly decimal: (column: string, min: number, max: number) => number | null
  /** Refuses `not-an-amount`, `negative`. */
  readonly euros: (column: string) => Money
  /** Either side of zero. Refuses `not-an-amount`. */
  readonly signedEuros: (column: string) => Money
  /** 1 or 0; empty is 0. Refuses `not-a-flag`. */
  readonly flag: (column: string) => boolean
  /** Refuses `impossible-date`. */
  readonly day: (column: string) => Day | undefined
  /** Refuses `not-an-email`. */
  readonly email: (column: string) => string
  /** Refuses `not-a-phone`. */
  readonly phone: (column: string) => string
  /** Refuses `not-allowed-value`. */
  readonly oneOf: <T extends string>(column: string, allowed: readonly T[]) => T
}

const CODE = /^[\p{L}\d][\p{L}\d._-]{0,19}$/u
const WHOLE = /^-?\d{1,15}$/
const DECIMAL = /^-?\d{1,9}([.,]\d{1,12})?$/

/**
 * Reads every row of a file. A row with something wrong is left out and named in `problems`; a file that lacks a
 * column is named once and not read.
 */
export const readRows = <T>(
  file: ImportFile | undefined,
  columns: readonly string[],
  problems: ImportProblem[],
  read: (row: RowReader) => T,
): readonly T[] => {
  if (!file) return []
  const missing = columns.filter((column) => !file.header.includes(column))
  for (const column of missing)
    problems.push({ file: file.name, line: 1, column, kind: 'missing-column', figures: {} })
  if (missing.length > 0) return []
  const at = new Map(file.header.map((name, n) => [name, n]))
  return file.rows.flatMap(({ line, cells }) => {
    const before = problems.length
    const row = rowReader(file.name, line, problems, (column) => (cells[at.get(column) ?? -1] ?? '').trim())
    const more = cells.length > file.header.length
    if (more) row.refuse(null, 'too-many-cells', { cells: cells.length, columns: file.header.length })
    const value = read(row)
    return problems.length === before ? [value] : []
  })
}

const rowReader = (
  file: string,
  line: number,
  problems: ImportProblem[],
  cell: (column: string) => string,
): RowReader => {
  const refuse: RowReader['refuse'] = (column, kind, figures = {}) => {
    problems.push({ file, line, column, kind, figures })
  }
  const isTold = (column: string) => cell(column) !== ''
  return { line, refuse, isTold, ...textReaders(cell, refuse), ...numberReaders(cell, refuse) }
}

type Cell = (column: string) => string
type Refuse = RowReader['refuse']

const textReaders = (
  cell: Cell,
  refuse: Refuse,
): Pick<RowReader, 'text' | 'code' | 'email' | 'phone' | 'oneOf' | 'day'> => {
  const parsed = (column: string, kind: string, parse: (text: string) => string | undefined) => {
    const text = cell(column)
    if (text === '') return ''
    const value = parse(text)
    if (value === undefined) refuse(column, kind, { text })
    return value ?? ''
  }
  return {
    text: (column, max, required = false) => {
      const text = cell(column).normalize('NFC').replace(/\s+/g, ' ')
      if (required && text === '') refuse(column, 'required')
      if (text.length > max) refuse(column, 'too-long', { max, length: text.length })
      return text
    },
    code: (column) => {
      const text = cell(column).normalize('NFC')
      if (text === '') refuse(column, 'required')
      else if (!CODE.test(text)) refuse(column, 'not-a-code', { text })
      return text
    },
    email: (column) => parsed(column, 'not-an-email', emailIn),
    phone: (column) => parsed(column, 'not-a-phone', phoneIn),
    oneOf: (column, allowed) => {
      const text = cell(column)
      const found = allowed.find((word) => word === text)
      if (found === undefined) refuse(column, 'not-allowed-value', { text, allowed: allowed.join(', ') })
      return found ?? (allowed[0] as (typeof allowed)[number])
    },
    day: (column) => {
      const day = parseDay(cell(column))
      if (day === undefined) refuse(column, 'impossible-date', { text: cell(column) })
      return day
    },
  }
}

const numberReaders = (
  cell: Cell,
  refuse: Refuse,
): Pick<RowReader, 'whole' | 'decimal' | 'euros' | 'signedEuros' | 'flag'> => ({
  whole: (column, min, max) => {
    const text = cell(column)
    if (WHOLE.test(text)) return bounded(column, Number(text), min, max, refuse)
    if (text === '') refuse(column, 'required')
    else refuse(column, 'not-a-number', { text })
    return Number.NaN
  },
  decimal: (column, min, max) => {
    const text = cell(column)
    if (text === '') return null
    if (DECIMAL.test(text)) return bounded(column, Number(text.replace(',', '.')), min, max, refuse)
    refuse(column, 'not-a-number', { text })
    return Number.NaN
  },
  euros: (column) => {
    const amount = parseEuros(cell(column))
    if (amount === undefined) refuse(column, 'not-an-amount', { text: cell(column) })
    else if (amount < 0) refuse(column, 'negative', { value: amount / 100 })
    return amount ?? cents(0)
  },
  signedEuros: (column) => {
    const amount = parseEuros(cell(column))
    if (amount === undefined) refuse(column, 'not-an-amount', { text: cell(column) })
    return amount ?? cents(0)
  },
  flag: (column) => {
    const text = cell(column)
    if (!['', '0', '1'].includes(text)) refuse(column, 'not-a-flag', { text })
    return text === '1'
  },
})

const bounded = (column: string, value: number, min: number, max: number, refuse: Refuse): number => {
  if (value >= min && value <= max) return value
  if (value < 0 && min === 0) refuse(column, 'negative', { value })
  else refuse(column, 'out-of-range', { value, min, max })
  return Number.NaN
}
