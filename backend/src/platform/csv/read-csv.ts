import { Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import type { CsvError } from 'csv-parse'
import { ok, type Result, refused } from '#kernel/result'
import { type CsvDelimiter, delimiterOf } from './delimiter.ts'
import type { CsvEncoding, NotText } from './encoding.ts'
import { unguarded } from './guard.ts'
import { survey } from './survey.ts'

/** How much of a file we read before we refuse it. */
interface CsvLimits {
  readonly bytesMax: number
  readonly columnsMax: number
  readonly rowsMax: number
  /** Characters in one cell. */
  readonly cellMax: number
}

/** The limits of a file that a person sends. */
const csvLimits: CsvLimits = {
  bytesMax: 20_000_000,
  columnsMax: 200,
  rowsMax: 500_000,
  cellMax: 10_000,
}

/** A line under the header. Its cells may be more or fewer than the header's: whoever knows the columns says so. */
export interface CsvRow {
  /** The line of the file on which the row begins; the header of most files is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly encoding: CsvEncoding
  readonly delimiter: CsvDelimiter
}

/** Why a file cannot be read at all. Lines and columns count from 1. */
export type CsvRefusal =
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | NotText
  | { readonly kind: 'header-missing' }
  | { readonly kind: 'column-repeated'; readonly name: string }
  | { readonly kind: 'quotes-broken'; readonly line: number }
  | { readonly kind: 'too-many-columns'; readonly line: number; readonly columnsMax: number }
  | { readonly kind: 'too-many-rows'; readonly rowsMax: number }
  | {
      readonly kind: 'cell-too-long'
      readonly line: number
      readonly column: number
      readonly cellMax: number
    }

/**
 * Reads a CSV file: UTF-8, UTF-16 with a mark or Windows-1252; comma, semicolon or tab; LF or CRLF; quoted cells over
 * several lines. Blank lines are passed over, header names trimmed, the guard of our own exports taken off. A stream
 * is read no further than the limit.
 */
export const readCsv = async (
  source: Uint8Array | AsyncIterable<Uint8Array>,
  settings: { readonly encoding?: CsvEncoding; readonly limits?: Partial<CsvLimits> } = {},
): Promise<Result<CsvTable, CsvRefusal>> => {
  const limits = { ...csvLimits, ...settings.limits }
  const bytes = source instanceof Uint8Array ? source : await collected(source, limits.bytesMax)
  if (bytes === undefined || bytes.length > limits.bytesMax)
    return refused({ kind: 'too-large', maxBytes: limits.bytesMax })
  // Loaded with the first file: what cuts and decodes costs ten megabytes that most processes never need.
  const { textOf } = await import('./encoding.ts')
  const decoded = textOf(bytes, settings.encoding)
  if (!decoded.ok) return decoded
  // One kind of line end, so that lines count alike inside quotes and outside.
  const text = decoded.value.text.replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(text)
  const read = await recordsOf(text, delimiter, limits)
  if (!read.ok) return read
  const [first, ...rows] = read.value
  if (!first) return refused({ kind: 'header-missing' })
  const header = first.cells.map((name) => name.trim())
  const name = header.find((cell, n) => cell !== '' && header.indexOf(cell) !== n)
  if (name !== undefined) return refused({ kind: 'column-repeated', name })
  return ok({ header, rows, encoding: decoded.value.encoding, delimiter })
}

const collected = async (
  source: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > bytesMax) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Rows between two breaths, so that a long file does not keep everybody else waiting. */
const ROWS_A_BREATH = 2000

const recordsOf = async (
  text: string,
  delimiter: CsvDelimiter,
  limits: CsvLimits,
): Promise<Result<CsvRow[], CsvRefusal>> => {
  const { tooWideLine, openQuoteLine } = survey(text, delimiter, limits.columnsMax)
  if (tooWideLine !== undefined)
    return refused({ kind: 'too-many-columns', line: tooWideLine, columnsMax: limits.columnsMax })
  const { CsvError: Broken, parse } = await import('csv-parse')
  const parser = Readable.from(slices(text)).pipe(
    parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true }),
  )
  const rows: CsvRow[] = []
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const row = { line: info.lines - lineEndsIn(record), cells: record.map(unguarded) }
      const broken = brokenLimit(row, rows.length, limits)
      if (broken) return refused(broken)
      rows.push(row)
      if (rows.length % ROWS_A_BREATH === 0) await breathe()
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return refused({ kind: 'quotes-broken', line: brokenLine(error, openQuoteLine) })
  }
  return ok(rows)
}

/** Where a person should look: at the quote that opened, not at the end of the file where it was missed. */
const brokenLine = (error: CsvError, openQuoteLine: number | undefined): number => {
  const atEnd = error.code === 'CSV_QUOTE_NOT_CLOSED'
  return (atEnd ? openQuoteLine : undefined) ?? Number(error.lines)
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function* slices(text: string): Iterable<string> {
  const length = 65_536
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}

const lineEndsIn = (record: readonly string[]): number => {
  let count = 0
  for (const cell of record) if (cell.includes('\n')) count += cell.split('\n').length - 1
  return count
}

/** The limit that a row breaks, if any; `before` counts the header and the rows before it. */
const brokenLimit = (row: CsvRow, before: number, limits: CsvLimits): CsvRefusal | undefined => {
  const { line, cells } = row
  const { rowsMax, cellMax } = limits
  if (before > rowsMax) return { kind: 'too-many-rows', rowsMax }
  const column = cells.findIndex((cell) => cell.length > cellMax) + 1
  return column > 0 ? { kind: 'cell-too-long', line, column, cellMax } : undefined
}
