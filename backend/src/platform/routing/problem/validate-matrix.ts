import type { Problem, TravelMatrix } from './problem.ts'
import type { ProblemRefusal } from './refusal.ts'

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

/** The sign and the high bits of the union of all entries tell whether any is out of range: one pass, no branch. */
const faultIn = (entries: Int32Array, size: number): ProblemRefusal | null => {
  let union = 0
  for (let i = 0; i < entries.length; i++) union |= entries[i] as number
  if (union < 0) return explainHoles(entries, size)
  return union > entryMax ? explainRange(entries, size) : null
}

const explainHoles = (entries: Int32Array, size: number): ProblemRefusal => {
  let holes = 0
  let first = -1
  for (let i = entries.length - 1; i >= 0; i--) {
    if ((entries[i] as number) >= 0) continue
    holes++
    first = i
  }
  return { kind: 'matrix-with-holes', holes, ...arcAt(first, size) }
}

const explainRange = (entries: Int32Array, size: number): ProblemRefusal => {
  let first = 0
  while ((entries[first] ?? entryMax + 1) <= entryMax) first++
  return { kind: 'matrix-beyond-range', ...arcAt(first, size), value: entries[first] ?? 0, max: entryMax }
}

const arcAt = (index: number, size: number) => ({ from: Math.floor(index / size), to: index % size })
