import type { Problem, TravelMatrix } from './problem.ts'
import type { ProblemRefusal } from './refusal.ts'
import { countNegative, firstWith } from './scan-cells.ts'

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

/** The first entry out of range says what is wrong. */
const faultIn = (entries: Int32Array, size: number): ProblemRefusal | null => {
  const first = firstWith(entries, ~entryMax)
  if (first < 0) return null
  const value = entries[first] ?? 0
  if (value < 0) return { kind: 'matrix-with-holes', ...countNegative(entries, first), ...arcAt(first, size) }
  return { kind: 'matrix-beyond-range', ...arcAt(first, size), value, max: entryMax }
}

const arcAt = (index: number, size: number) => ({ from: Math.floor(index / size), to: index % size })
