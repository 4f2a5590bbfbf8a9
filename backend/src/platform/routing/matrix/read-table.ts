import { z } from 'zod'

/** One block of a matrix; -1 where there is no way. */
export type TableBlock = { readonly seconds: Int32Array; readonly metres: Int32Array }

const cells = z.array(z.array(z.number().min(0).max(1e8).nullable()))
const answer = z.object({ code: z.literal('Ok'), durations: cells, distances: cells })

/** Reads the answer of OSRM's table service, or null if it is not the block that was asked for. */
export const readTable = (body: unknown, rows: number, columns: number): TableBlock | null => {
  const read = answer.safeParse(body)
  if (!read.success) return null
  const { durations, distances } = read.data
  const shaped = [durations, distances].every(
    (table) => table.length === rows && table.every((row) => row.length === columns),
  )
  return shaped ? { seconds: wholeCells(durations), metres: wholeCells(distances) } : null
}

const wholeCells = (table: readonly (readonly (number | null)[])[]): Int32Array =>
  Int32Array.from(table.flat(), (cell) => (cell === null ? -1 : Math.round(cell)))
