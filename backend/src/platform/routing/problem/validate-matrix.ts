import type { Problem, TravelMatrix } from './problem.ts'
import type { ProblemRefusal } from './refusal.ts'
import { bitsOf, countNegative, firstWith, takeCensus } from './scan-cells.ts'

/** Largest entry: three years in seconds, twice around the earth and more in metres. */
const entryMax = 0x7ffffff

/** A negative entry is a hole: nobody knows the way. */
export const findMatrixFault = (matrix: TravelMatrix): ProblemRefusal | null =>
  faultIn(matrix.seconds, matrix.size) ??
  (matrix.metres === matrix.seconds ? null : faultIn(matrix.metres, matrix.size))

export const findPointFault = ({
  points,
  matrix,
}: Pick<Problem, 'points' | 'matrix'>): ProblemRefusal | null => {
  if (!points) return null
  if (points.length !== matrix.size)
    return { kind: 'points-wrong-size', expected: matrix.size, actual: points.length }
  for (const [place, { latitude, longitude }] of points.entries()) {
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude))
      return { kind: 'coordinate-not-finite', place, latitude, longitude }
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
      return { kind: 'coordinate-off-the-globe', place, latitude, longitude }
  }
  return null
}

/** The sign and the high bits of all entries together tell whether any is out of range. */
const faultIn = (entries: Int32Array, size: number): ProblemRefusal | null => {
  const census = takeCensus(entries)
  const bits = bitsOf(census)
  if (bits < 0) {
    const first = firstWith(census, signBit)
    return { kind: 'matrix-with-holes', holes: countNegative(census), ...arcAt(first, size) }
  }
  if (bits <= entryMax) return null
  const first = firstWith(census, ~entryMax)
  return { kind: 'matrix-beyond-range', ...arcAt(first, size), value: entries[first] ?? 0, max: entryMax }
}

const signBit = 1 << 31

const arcAt = (index: number, size: number) => ({ from: Math.floor(index / size), to: index % size })
