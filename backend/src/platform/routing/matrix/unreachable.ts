import type { TravelMatrix } from '../problem/problem.ts'

/**
 * The places to leave out so that every remaining pair has a way there and back: the one with most holes first, later
 * ones before earlier ones, so that the start is the last to go.
 */
export const unreachablePlaces = (matrix: TravelMatrix): number[] => {
  const holes = countHoles(matrix)
  const gone = new Set<number>()
  for (;;) {
    const most = Math.max(0, ...holes)
    if (most === 0) return [...gone].toSorted((a, b) => a - b)
    const place = holes.lastIndexOf(most)
    gone.add(place)
    for (let other = 0; other < matrix.size; other++)
      if (!gone.has(other)) holes[other] = (holes[other] ?? 0) - holesBetween(matrix, place, other)
    holes[place] = 0
  }
}

/** The matrix of the places that stay, in their order. */
export const cutMatrix = (
  { size, seconds, metres }: TravelMatrix,
  gone: ReadonlySet<number>,
): TravelMatrix => {
  const stays = Array.from({ length: size }, (_, place) => place).filter((place) => !gone.has(place))
  const cut = (cells: Int32Array) =>
    Int32Array.from(stays.flatMap((row) => stays.map((column) => cells[row * size + column] ?? -1)))
  return { size: stays.length, seconds: cut(seconds), metres: cut(metres) }
}

const countHoles = (matrix: TravelMatrix): number[] =>
  Array.from({ length: matrix.size }, (_, place) => {
    let count = 0
    for (let other = 0; other < matrix.size; other++)
      if (other !== place) count += holesBetween(matrix, place, other)
    return count
  })

const holesBetween = ({ size, seconds, metres }: TravelMatrix, a: number, b: number): number =>
  isHole(seconds, metres, a * size + b) + isHole(seconds, metres, b * size + a)

const isHole = (seconds: Int32Array, metres: Int32Array, arc: number): number =>
  (seconds[arc] ?? -1) < 0 || (metres[arc] ?? -1) < 0 ? 1 : 0
