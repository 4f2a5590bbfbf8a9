/**
 * Reads a cell that is known to exist. V8 inlines these, so the hot path pays nothing for the checked index; one
 * function per element kind keeps each access monomorphic.
 */
export const at = (cells: Int32Array, index: number): number => cells[index] as number
export const realAt = (cells: Float64Array, index: number): number => cells[index] as number
/** A row of a table of rows. */
export const rowAt = (rows: readonly Int32Array[], index: number): Int32Array => rows[index] as Int32Array
