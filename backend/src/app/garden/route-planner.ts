import type { PlanningNeeds, RoutePlanner } from '#modules/planning'
import {
  checkPlan,
  inspectSequences,
  memoryMatrixCache,
  ordinaryObjective,
  planAgain,
  travelMatrix,
} from '#platform/routing'

const BUDGET_MS = 1000
const CHAINS = 1

/** The engine of the rounds, with roads from an OSRM server where one is set and estimated distances otherwise. */
export const routePlanner = (osrmUrl: string | undefined): RoutePlanner => {
  const cache = memoryMatrixCache()
  const osrm = osrmUrl ? { url: osrmUrl.replace(/\/$/, '') } : null
  return {
    ordinaryObjective,
    planAgain,
    inspectSequences,
    checkPlan,
    travel: (points, signal) => travelMatrix(points, { cache, osrm, fetch }, signal),
    budgetMs: BUDGET_MS,
    chains: CHAINS,
  }
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
