import { at } from '../solver/cells.ts'

/** How many negative cells were found; `atLeast` when cells were left that nobody counted. */
type Count = { readonly holes: number; readonly atLeast: boolean }

/** Cells looked through at once. */
const stretch = 1 << 16
/** Stretches with holes that are counted: about a millisecond, and all there are in a thousand places. */
const countedMax = 16

/** The first cell with one of the bits in `mask`, or -1: one pass up to it. */
export const firstWith = (cells: Int32Array, mask: number): number => {
  const from = stretchWith(cells, 0, mask)
  if (from < 0) return -1
  let first = from
  while ((at(cells, first) & mask) === 0) first++
  return first
}

/** Counts negative cells from `first` on; gives up where so many stretches have some that it would take long. */
export const countNegative = (cells: Int32Array, first: number): Count => {
  let holes = 0
  let counted = 0
  let from = stretchWith(cells, first, signBit)
  while (from >= 0 && counted < countedMax) {
    holes += negativeIn(cells, from, endOf(cells, from))
    counted++
    from = stretchWith(cells, from + stretch, signBit)
  }
  return { holes, atLeast: from >= 0 }
}

const signBit = 1 << 31

const endOf = (cells: Int32Array, from: number): number => Math.min(from + stretch, cells.length)

/** Where the first stretch begins that has one of the bits, from a stretch on; -1 when none has. */
const stretchWith = (cells: Int32Array, since: number, mask: number): number => {
  for (let from = since; from < cells.length; from += stretch)
    if ((bitsIn(cells, from, endOf(cells, from)) & mask) !== 0) return from
  return -1
}

/** All bits that occur. Four streams side by side keep the memory busy: a third of the time of one (measured). */
const bitsIn = (cells: Int32Array, from: number, to: number): number => {
  const quarter = (to - from) >> 2
  const second = from + quarter
  const third = second + quarter
  const fourth = third + quarter
  let bits = 0
  for (let i = 0; i < quarter; i++)
    bits |= at(cells, from + i) | at(cells, second + i) | at(cells, third + i) | at(cells, fourth + i)
  for (let i = fourth + quarter; i < to; i++) bits |= at(cells, i)
  return bits
}

const negativeIn = (cells: Int32Array, from: number, to: number): number => {
  let count = 0
  for (let i = from; i < to; i++) count += at(cells, i) >>> 31
  return count
}
