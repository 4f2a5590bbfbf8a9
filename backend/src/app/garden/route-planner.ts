import { ok, type Result, refused } from '#kernel/result'
import type { PlanningNeeds, RoadService, RoutePlanner, ServiceFault } from '#modules/planning'
import { addressFault, guardedFetch } from '#platform/outside'
import {
  checkPlan,
  cutMatrix,
  failingServers,
  inspectSequences,
  memoryMatrixCache,
  ordinaryObjective,
  planAgain,
  type Travel,
  travelMatrix,
} from '#platform/routing'
import { notingPrivate, outsideOptimisers } from './outside-optimisers.ts'
import type { RoutingSettings } from './routing-settings.ts'

const BUDGET_MS = 1000
const CHAINS = 1
const TRIAL_MS = 8000
/** A day is looked at again and again: better an estimate now than roads a quarter of a minute later. */
const ROADS_MS = 4000

/** The engine of the rounds, with roads and optimisers from outside where they are set. */
export const routePlanner = (settings: RoutingSettings): RoutePlanner => {
  const cache = memoryMatrixCache()
  const failing = failingServers(() => performance.now())
  const privateAllowed = settings.privateAllowed === true
  const guarded = guardedFetch({ privateAllowed })
  const serverOf = (roads: RoadService) => {
    if (roads.kind === 'osrm') return { osrm: { url: roads.url, timeoutMs: ROADS_MS }, fetch: guarded }
    const url = roads.kind === 'usual' ? settings.osrmUrl?.replace(/\/+$/, '') : undefined
    return { osrm: url ? { url, timeoutMs: ROADS_MS } : null, fetch }
  }
  return {
    ordinaryObjective,
    planAgain,
    inspectSequences,
    checkPlan,
    cutMatrix,
    travel: (points, roads, signal) => travelMatrix(points, { cache, failing, ...serverOf(roads) }, signal),
    tryRoads: async (roads, points) => {
      const { osrm, fetch: ask } = serverOf(roads)
      const noted = notingPrivate(ask)
      const needs = { cache: memoryMatrixCache(0), osrm, fetch: noted.fetch }
      const travel = await travelMatrix(points, needs, AbortSignal.timeout(TRIAL_MS))
      if (noted.private()) return refused({ kind: 'private-address' })
      if (travel.ok && osrm && !travel.value.failure) failing.forget(osrm.url)
      return travel.ok ? firstWay(travel.value) : travel
    },
    ...outsideOptimisers({ ...settings, privateAllowed, guarded, trialMs: TRIAL_MS }),
    addressFault: (url) => addressFault(url, privateAllowed),
    operator: { osrm: Boolean(settings.osrmUrl), vroom: Boolean(settings.vroomUrl) },
    budgetMs: BUDGET_MS,
    chains: CHAINS,
  }
}

const firstWay = ({
  matrix,
  failure,
}: Travel): Result<{ readonly metres: number; readonly seconds: number }, ServiceFault> => {
  if (failure) return refused(failure)
  const [metres = -1, seconds = -1] = [matrix.metres[1], matrix.seconds[1]]
  return metres < 0 ? refused({ kind: 'no-road-there' }) : ok({ metres, seconds })
}

/** A right that one request of this garden holds at a time, so that the others keep their processor. */
export const oneAtATime = (): PlanningNeeds['beginOptimising'] => {
  let held = false
  return () => {
    if (held) return undefined
    held = true
    return () => {
      held = false
    }
  }
}
