import { ok, type Result, refused } from '#kernel/result'
import type { Problem } from '../../problem/problem.ts'
import { validateProblem } from '../../problem/validate.ts'
import { type Decision, planFrom } from '../judge.ts'
import type { Optimiser } from '../optimiser.ts'
import { type Outside, realOutside } from '../outside.ts'
import type { OutsideRefusal } from '../refusal.ts'
import { beyondSpokeIn, type UnsupportedConstraint } from '../unsupported.ts'
import type { StopAnswer } from './answers.ts'
import type { SpokeLine } from './client.ts'
import { ensureOptimised } from './optimise.ts'
import { spokePace } from './pace.ts'
import { ensurePlan } from './plan.ts'
import { type SpokeRound, stopOf } from './round.ts'
import { lineTo, type SpokeSetting, safeRootOf } from './spoke-line.ts'
import { ensureStops, listStops } from './stops.ts'

/**
 * An account of Spoke (formerly Circuit), API v1: for each day and reference an optimiser that creates a plan, imports
 * the stops, has them ordered and reads the order back; nothing is distributed to drivers. One account is opened once,
 * for it keeps Spoke's rate limits. Throws when the address is not https (but for this machine). RND-03.
 */
export const spokeAccount = (setting: SpokeSetting, outside: Outside = realOutside) => {
  safeRootOf(setting)
  const pace = spokePace(outside.now)
  return (round: SpokeRound): Optimiser =>
    async (problem, signal) => {
      const valid = validateProblem(problem)
      if (!valid.ok) return valid
      const constraints = unsupported(problem, setting, round)
      if (constraints.length > 0)
        return refused({ kind: 'not-supported-by-optimiser', optimiser: 'spoke', constraints })
      const decision = await decide(lineTo(setting, outside, pace, signal), round, problem)
      return decision.ok ? planFrom(problem, decision.value) : decision
    }
}

const unsupported = (
  problem: Problem,
  { heldByAccount = [] }: SpokeSetting,
  { drivers }: SpokeRound,
): UnsupportedConstraint[] => {
  const held = new Set<UnsupportedConstraint>(heldByAccount)
  const named = problem.vehicles.map(({ id }) => drivers.get(id))
  const oneEach = named.every((driver) => driver !== undefined) && new Set(named).size === named.length
  return [
    ...beyondSpokeIn(problem).filter((constraint) => !held.has(constraint)),
    ...(oneEach ? [] : (['vehicle-without-driver'] as const)),
  ]
}

const decide = async (
  line: SpokeLine,
  round: SpokeRound,
  problem: Problem,
): Promise<Result<Decision, OutsideRefusal>> => {
  const drivers = problem.vehicles.flatMap(({ id }) => round.drivers.get(id) ?? [])
  const plan = await ensurePlan(line, round, drivers)
  if (!plan.ok) return plan
  const imported = await ensureStops(line, round, plan.value.id, problem)
  if (!imported.ok) return imported
  const optimised = await ensureOptimised(line, plan.value.id)
  if (!optimised.ok) return optimised
  const stops = await listStops(line, plan.value.id)
  return stops.ok ? ok(decisionOf(round, stops.value)) : stops
}

/** A stop without a route was left out; a route of a driver we did not name keeps the driver's, and is rejected. */
const decisionOf = (round: SpokeRound, stops: readonly StopAnswer[]): Decision => {
  const vehicles = new Map([...round.drivers].map(([vehicle, driver]) => [driver, vehicle]))
  const nameOf = (stop: StopAnswer): string => stopOf(round, stop.recipient?.externalId ?? 'nobody')
  const routes = new Map<string, StopAnswer[]>()
  for (const stop of stops) {
    if (!stop.route) continue
    const driver = stop.route.driver ?? 'drivers/none'
    routes.set(driver, [...(routes.get(driver) ?? []), stop])
  }
  return {
    left: stops.filter((stop) => !stop.route).map(nameOf),
    sequences: [...routes].map(([driver, driven]) => ({
      vehicle: vehicles.get(driver) ?? driver,
      stops: driven.toSorted((a, b) => (a.stopPosition ?? 0) - (b.stopPosition ?? 0)).map(nameOf),
    })),
  }
}
