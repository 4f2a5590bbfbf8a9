import type { CsvDelimiter } from './delimiter.ts'

/** What one quick walk over the text finds, before anything is cut. Lines count from 1. */
export interface Survey {
  /** The first line with more than the columns allowed. */
  readonly tooWideLine?: number
  /** The line of a quote that never closes. */
  readonly openQuoteLine?: number | undefined
}

const QUOTE = '"'.charCodeAt(0)
const LINE_END = '\n'.charCodeAt(0)

/**
 * Walks over the text once. A line of twenty million semicolons would cost seconds and most of the memory to cut into
 * cells, only to be refused.
 */
export const survey = (text: string, delimiter: CsvDelimiter, columnsMax: number): Survey => {
  const between = delimiter.charCodeAt(0)
  let line = 1
  let columns = 1
  let openQuoteLine: number | undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) openQuoteLine = toggled(openQuoteLine, line)
    else if (openQuoteLine === undefined) columns = columnsAfter(code, between, columns)
    if (columns > columnsMax) return { tooWideLine: line }
    if (code === LINE_END) line++
  }
  return { openQuoteLine }
}

/** A quote opens or closes; a doubled one does both. */
const toggled = (openQuoteLine: number | undefined, line: number): number | undefined =>
  openQuoteLine === undefined ? line : undefined

const columnsAfter = (code: number, between: number, columns: number): number => {
  if (code === LINE_END) return 1
  return code === between ? columns + 1 : columns
}
