import { ok, type Result } from '#kernel/result'
import { checkPlan } from '../checker/check-plan.ts'
import type { Violation } from '../checker/violation.ts'
import type { Plan } from '../problem/plan.ts'
import type { Objective, Problem, Sequence, Stop, Vehicle } from '../problem/problem.ts'
import { insertHere, type SolveRefusal } from '../solver/solve-here.ts'

/** What an order made by hand means: its times, and every rule it breaks, with the figures. */
export type Inspection = { readonly plan: Plan; readonly warnings: readonly Violation[] }

/**
 * Times sequences exactly as they stand, even where they break rules, and lists what they break: late at a stop,
 * overloaded, back too late, out of order, a block torn. Nothing is moved and nothing forbidden; breaks are planned
 * where they can be. Only stops in a sequence, or frozen, are looked at. RND-03.
 */
export const inspectSequences = (
  problem: Problem,
  sequences: readonly Sequence[],
): Result<Inspection, SolveRefusal> => {
  const frozen = problem.vehicles.flatMap((vehicle) => vehicle.frozen?.stops ?? [])
  const looked = new Set([...frozen, ...sequences.flatMap(({ stops }) => stops)])
  const asked = { ...problem, stops: problem.stops.filter(({ id }) => looked.has(id)) }
  const timed = insertHere(withoutRules(asked), sequences)
  if (!timed.ok) return timed
  const verdict = checkPlan(asked, timed.value)
  const warnings = verdict.sound ? [] : verdict.violations.filter(({ kind }) => !ownFigures.has(kind))
  return ok({ plan: timed.value, warnings })
}

/** Lateness is claimed by rules that were relaxed, and so is the cost: not the dispatcher's fault. */
const ownFigures: ReadonlySet<Violation['kind']> = new Set(['cost-differs', 'lateness-differs'])

const withoutRules = (problem: Problem): Problem => ({
  matrix: problem.matrix,
  stops: problem.stops.map(withoutWishes),
  vehicles: problem.vehicles.map(withoutLimits),
  objective: softened(problem.objective),
})

const withoutWishes = ({ id, place, serviceSeconds = 0, windows = [], load = [] }: Stop): Stop => ({
  id,
  place,
  serviceSeconds,
  windows,
  load,
})

const withoutLimits = (vehicle: Vehicle): Vehicle => {
  const { capacity, longestSeconds, shift, breaks, trips, ...rest } = vehicle
  return {
    ...rest,
    ...(shift ? { shift: { from: shift.from, to: endOfTime } } : {}),
    ...(trips ? { trips: { ...trips, max: tripsMax } } : {}),
    ...(breaks
      ? { breaks: breaks.map((pause, i) => ({ ...pause, to: breaks[i + 1] ? pause.to : endOfTime })) }
      : {}),
  }
}

const endOfTime = 1_000_000_000
const tripsMax = 1000

const softened = (objective: Objective): Objective => ({
  ...objective,
  perSecondLate: objective.perSecondLate ?? Math.max(objective.perSecond, 1),
  unserved: endOfTime,
})
