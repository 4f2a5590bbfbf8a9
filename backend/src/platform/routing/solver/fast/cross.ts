import { at } from '../cells.ts'

type Rows = readonly Int32Array[]

/**
 * Rounds of b that reach at least `wanted` of the stops in `nearest`, and beside them what they leave of the rounds of
 * a, those that keep most of their stops first, so that there are no more rounds than in either. What is in none of them
 * is left out.
 */
export const crossed = (a: Rows, b: Rows, nearest: Int32Array, wanted: number): Int32Array[] => {
  const roundOf = roundOfStops(b, nearest.length)
  const chosen = new Set<Int32Array>()
  let stops = 0
  for (const c of nearest) {
    const round = roundOf[c]
    if (!round || chosen.has(round)) continue
    if (stops >= wanted) break
    chosen.add(round)
    stops += round.length
  }
  const taken = new Set([...chosen].flatMap((round) => [...round]))
  const left = a
    .map((round) => ({ kept: round.filter((c) => !taken.has(c)), stops: round.length }))
    .filter(({ kept }) => kept.length > 0)
    .toSorted((x, y) => y.kept.length / y.stops - x.kept.length / x.stops)
  const room = Math.max(a.length, b.length) - chosen.size
  return [...chosen, ...left.slice(0, room).map(({ kept }) => kept)]
}

const roundOfStops = (rows: Rows, stops: number): (Int32Array | undefined)[] => {
  const roundOf: (Int32Array | undefined)[] = Array.from({ length: stops + 1 })
  for (const round of rows) for (const c of round) roundOf[c] = round
  return roundOf
}

/** All stops 1..n, the nearest to c first. */
export const nearestFirst = (cost: Int32Array, n: number, c: number): Int32Array => {
  const row = c * (n + 1)
  return Int32Array.from({ length: n }, (_, i) => i + 1).toSorted(
    (x, y) => at(cost, row + x) - at(cost, row + y),
  )
}
