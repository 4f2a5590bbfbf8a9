import type { Plan } from '../problem/plan.ts'
import type { Problem, Sequence } from '../problem/problem.ts'
import { compileModel } from '../solver/general/model.ts'
import { reloadMark, sequencesOf } from '../solver/tours.ts'

/** The problem with the plan as it was for its published plan, unless another is published; what is gone is left out. */
export const withPublished = (problem: Problem, before: Plan): Problem => {
  if (problem.published) return problem
  const stops = new Set(problem.stops.map(({ id }) => id))
  const fleet = new Set(problem.vehicles.map(({ id }) => id))
  const published = sequencesOf(before).flatMap((sequence) =>
    fleet.has(sequence.vehicle)
      ? [{ ...sequence, stops: sequence.stops.filter((stop) => stop !== reloadMark && stops.has(stop)) }]
      : [],
  )
  return { ...problem, published }
}

/**
 * Gives rounds back to the vehicle that had most of their stops, among vehicles equal in everything but their name:
 * nothing else changes, and nobody changes vans for nothing.
 */
export const keepNames = (problem: Problem, before: Plan, found: readonly Sequence[]): Sequence[] => {
  const { twin } = compileModel(problem)
  const kind = new Map(problem.vehicles.map(({ id }, v) => [id, twin[v] ?? v]))
  const driven = new Map(found.map((sequence) => [sequence.vehicle, sequence.stops]))
  const pairs = sequencesOf(before).flatMap((old) =>
    found
      .filter(({ vehicle }) => kind.has(old.vehicle) && kind.get(vehicle) === kind.get(old.vehicle))
      .map((now) => ({ from: now.vehicle, to: old.vehicle, common: common(old.stops, now.stops) })),
  )
  const heirs = matched(pairs.toSorted((a, b) => b.common - a.common))
  const free = problem.vehicles.map(({ id }) => id).filter((id) => !new Set(heirs.values()).has(id))
  const named = [...driven].map(([vehicle, stops]) => {
    const heir = heirs.get(vehicle) ?? takeFree(free, kind, vehicle)
    return { vehicle: heir, stops }
  })
  return problem.vehicles.flatMap(({ id }) => named.filter(({ vehicle }) => vehicle === id))
}

type Pair = { readonly from: string; readonly to: string; readonly common: number }

const common = (old: readonly string[], now: readonly string[]): number => {
  const known = new Set(old)
  return now.filter((stop) => stop !== reloadMark && known.has(stop)).length
}

/** Largest overlaps first, each vehicle once. */
const matched = (pairs: readonly Pair[]): ReadonlyMap<string, string> => {
  const heirs = new Map<string, string>()
  const taken = new Set<string>()
  for (const { from, to, common: shared } of pairs) {
    if (shared === 0 || heirs.has(from) || taken.has(to)) continue
    heirs.set(from, to)
    taken.add(to)
  }
  return heirs
}

/** Takes a vehicle of the same kind that nobody has: there are as many as rounds without an heir. */
const takeFree = (free: string[], kind: ReadonlyMap<string, number>, vehicle: string): string => {
  const index = free.findIndex((id) => kind.get(id) === kind.get(vehicle))
  return free.splice(index, 1)[0] ?? vehicle
}
