import type { Point, TravelMatrix } from '../problem/problem.ts'

/** Keeps road matrices by their places; estimates are never kept, so that a server that comes back is asked again. */
export type MatrixCache = {
  readonly get: (key: string) => TravelMatrix | undefined
  readonly set: (key: string, matrix: TravelMatrix) => void
}

/** A cache in memory that forgets the matrix used longest ago once it holds more than `cellsMax` cells in all. */
export const memoryMatrixCache = (cellsMax = 4_000_000): MatrixCache => {
  const kept = new Map<string, TravelMatrix>()
  return {
    get: (key) => {
      const matrix = kept.get(key)
      if (!matrix) return undefined
      kept.delete(key)
      kept.set(key, matrix)
      return matrix
    },
    set: (key, matrix) => {
      kept.delete(key)
      kept.set(key, matrix)
      let cells = [...kept.values()].reduce((sum, each) => sum + each.seconds.length, 0)
      for (const [old, each] of kept) {
        if (cells <= cellsMax) return
        cells -= each.seconds.length
        kept.delete(old)
      }
    },
  }
}

/** Two lists of places within a metre of each other, in the same order and by the same server, share a key. */
export const matrixKey = (server: string, points: readonly Point[]): string =>
  `${server} ${points.map((point) => `${point.latitude.toFixed(5)},${point.longitude.toFixed(5)}`).join(' ')}`
