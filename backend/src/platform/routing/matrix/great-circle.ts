import type { Point, TravelMatrix } from '../problem/problem.ts'

const earthRadiusMetres = 6_371_008.8
/** Roads are about a third longer than the crow flies. */
const detour = 1.3
/** Road metres up to which a speed holds (km/h): lanes and villages, country roads, main roads, motorways. */
const speedClasses: readonly (readonly [metresMax: number, kmh: number])[] = [
  [2_000, 25],
  [10_000, 40],
  [40_000, 60],
  [Number.POSITIVE_INFINITY, 80],
]

/** Distance over the ground in metres between two points, on a sphere. */
export const greatCircleMetres = (a: Point, b: Point): number => {
  const radians = Math.PI / 180
  const dLatitude = (b.latitude - a.latitude) * radians
  const dLongitude = (b.longitude - a.longitude) * radians
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * A matrix without any service: great circle times 1.3, each further stretch of a ride at the speed of its class, so
 * that a longer way never takes less time. An estimate: whoever shows it says so. RND-03.
 */
export const estimateMatrix = (points: readonly Point[]): TravelMatrix => {
  const size = points.length
  const metres = new Int32Array(size * size)
  const seconds = new Int32Array(size * size)
  for (const [i, from] of points.entries())
    for (const [j, to] of points.entries()) {
      const road = detour * greatCircleMetres(from, to)
      metres[i * size + j] = Math.round(road)
      seconds[i * size + j] = Math.round(rideSeconds(road))
    }
  return { size, metres, seconds }
}

const rideSeconds = (road: number): number => {
  let from = 0
  let seconds = 0
  for (const [metresMax, kmh] of speedClasses) {
    seconds += Math.max(0, Math.min(road, metresMax) - from) / (kmh / 3.6)
    from = metresMax
  }
  return seconds
}
