import { ok, type Result, refused } from '#kernel/result'
import type { Point, TravelMatrix } from '../problem/problem.ts'
import { type ProblemRefusal, stopsMax } from '../problem/refusal.ts'
import { findPointFault } from '../problem/validate-matrix.ts'
import type { FailingServers } from './failing-servers.ts'
import { estimateMatrix } from './great-circle.ts'
import { type MatrixCache, matrixKey } from './matrix-cache.ts'
import { type Fetch, type OsrmSetting, osrmMatrix, type RoadRefusal } from './osrm.ts'
import { unreachablePlaces } from './unreachable.ts'

/**
 * A matrix and where it comes from. `estimated` must be shown wherever its figures are. `unreachable` lists places
 * without a road to or from the others; their cells are -1. `failure` says why a configured server was not used.
 */
export type Travel = {
  readonly matrix: TravelMatrix
  readonly source: 'cache' | 'osrm' | 'great-circle'
  readonly estimated: boolean
  readonly unreachable: readonly number[]
  readonly failure: RoadRefusal | null
}

export type TravelNeeds = {
  readonly cache: MatrixCache
  /** Nothing by default: then no network is used. */
  readonly osrm: OsrmSetting | null
  readonly fetch: Fetch
  /** Without it a server that failed is asked again each time. */
  readonly failing?: FailingServers
}

/**
 * Times and distances between places: from the cache, else from the OSRM server where one is configured, else the
 * great circle times 1.3. Refuses places that are no places; a failing server is no refusal, it only means an
 * estimate, and is left alone for a while. RND-03.
 */
export const travelMatrix = async (
  points: readonly Point[],
  needs: TravelNeeds,
  signal?: AbortSignal,
): Promise<Result<Travel, ProblemRefusal>> => {
  const { cache, osrm, failing } = needs
  const fault = findPlaceFault(points)
  if (fault) return refused(fault)
  if (!osrm) return ok(estimate(points, null))
  const key = matrixKey(`${osrm.url} ${osrm.profile ?? ''}`, points)
  const kept = cache.get(key)
  if (kept) return ok(byRoad(kept, 'cache'))
  const failed = failing?.failureOf(osrm.url)
  if (failed) return ok(estimate(points, failed))
  const asked = await osrmMatrix(points, osrm, needs.fetch, signal)
  if (!asked.ok) {
    // Who asked and went away has learnt nothing about the server.
    if (!signal?.aborted) failing?.note(osrm.url, asked.refusal)
    return ok(estimate(points, asked.refusal))
  }
  cache.set(key, asked.value)
  return ok(byRoad(asked.value, 'osrm'))
}

/** A place for each stop, and a few for where vehicles start, end and reload. */
const placesMax = stopsMax + 1000

const findPlaceFault = (points: readonly Point[]): ProblemRefusal | null => {
  if (points.length > placesMax) return { kind: 'too-many-stops', stops: points.length, max: placesMax }
  const none = new Int32Array(0)
  return findPointFault({ points, matrix: { size: points.length, seconds: none, metres: none } })
}

const estimate = (points: readonly Point[], failure: RoadRefusal | null): Travel => ({
  matrix: estimateMatrix(points),
  source: 'great-circle',
  estimated: true,
  unreachable: [],
  failure,
})

const byRoad = (matrix: TravelMatrix, source: 'cache' | 'osrm'): Travel => ({
  matrix,
  source,
  estimated: false,
  unreachable: unreachablePlaces(matrix),
  failure: null,
})
