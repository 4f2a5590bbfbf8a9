import { ok, type Result, refused } from '#kernel/result'
import { inspectSequences } from '../chains/inspect.ts'
import { checkPlan } from '../checker/check-plan.ts'
import type { Violation } from '../checker/violation.ts'
import type { Plan } from '../problem/plan.ts'
import type { Problem, Sequence } from '../problem/problem.ts'
import { compileModel } from '../solver/general/model.ts'
import { planOf } from '../solver/general/plan-of.ts'
import { bindScales, impossible, type Scales } from '../solver/general/weigh.ts'
import { type Tours, toursFrom } from '../solver/tours.ts'
import type { OptimiserRefusal } from './refusal.ts'

/** What an outside optimiser decides: who drives where in which order, and what is left out. */
export type Decision = { readonly sequences: readonly Sequence[]; readonly left: readonly string[] }

/** A plan as it is when the checker finds it sound, else `plan-rejected` with what is wrong. */
export const judged = (problem: Problem, plan: Plan): Result<Plan, OptimiserRefusal> => {
  const verdict = checkPlan(problem, plan)
  return verdict.sound ? ok(plan) : refused({ kind: 'plan-rejected', violations: verdict.violations })
}

/**
 * Makes a plan of a decision, timed and priced by our own rules, and has it checked. Nothing is moved or added: a stop
 * named twice, unknown or forgotten, and an order nobody can drive, are `plan-rejected` with the violations.
 */
export const planFrom = (problem: Problem, decision: Decision): Result<Plan, OptimiserRefusal> => {
  const faults = [...miscounted(problem, decision), ...wrongVehicles(problem, decision)]
  if (faults.length > 0) return refused({ kind: 'plan-rejected', violations: faults })
  const scales = bindScales(compileModel(problem))
  const tours = toursFrom(scales.m, decision.sequences)
  if (drivable(scales, tours)) return judged(problem, planOf(scales, tours))
  const inspection = inspectSequences(problem, decision.sequences)
  return inspection.ok
    ? refused({ kind: 'plan-rejected', violations: inspection.value.warnings })
    : inspection
}

const drivable = ({ schedule, weigh }: Scales, tours: Tours): boolean => {
  schedule.punctual = true
  return tours.rows.every((row, v) => weigh(v, row, row.length) !== impossible)
}

const miscounted = (problem: Problem, { sequences, left }: Decision): Violation[] => {
  const times = new Map(problem.stops.map(({ id }) => [id, 0]))
  const found: Violation[] = []
  for (const stop of [...left, ...sequences.flatMap(({ stops }) => stops)]) {
    const count = times.get(stop)
    if (count === undefined) found.push({ kind: 'unknown-stop', stop })
    else times.set(stop, count + 1)
  }
  for (const [stop, count] of times) if (count !== 1) found.push({ kind: 'not-once', stop, times: count })
  return found
}

const wrongVehicles = (problem: Problem, { sequences }: Decision): Violation[] => {
  const known = new Set(problem.vehicles.map(({ id }) => id))
  const seen = new Set<string>()
  return sequences.flatMap(({ vehicle }): Violation[] => {
    if (!known.has(vehicle)) return [{ kind: 'unknown-vehicle', vehicle }]
    if (seen.has(vehicle)) return [{ kind: 'vehicle-twice', vehicle }]
    seen.add(vehicle)
    return []
  })
}
