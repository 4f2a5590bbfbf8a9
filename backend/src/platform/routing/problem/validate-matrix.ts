import type { Problem, TravelMatrix } from './problem.ts'
import type { ProblemRefusal } from './refusal.ts'

/** Largest entry: three years in seconds, twice around the earth and more in metres. */
const entryMax = 0x7ffffff

/** A negative entry is a hole: nobody knows the way. */
export const findMatrixFault = (matrix: TravelMatrix): ProblemRefusal | null =>
  faultIn(matrix.seconds, matrix.size) ?? faultIn(matrix.metres, matrix.size)

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
  for (let i = 0; i < entries.length; i++) union |= entries[i] ?? 0
  return union >= 0 && union <= entryMax ? null : explain(entries, size)
}

const explain = (entries: Int32Array, size: number): ProblemRefusal | null => {
  const place = (index: number) => ({ from: Math.floor(index / size), to: index % size })
  const hole = entries.findIndex((entry) => entry < 0)
  if (hole >= 0) {
    const holes = entries.reduce((count, entry) => (entry < 0 ? count + 1 : count), 0)
    return { kind: 'matrix-with-holes', holes, ...place(hole) }
  }
  const far = entries.findIndex((entry) => entry > entryMax)
  return far < 0
    ? null
    : { kind: 'matrix-beyond-range', ...place(far), value: entries[far] ?? 0, max: entryMax }
}
