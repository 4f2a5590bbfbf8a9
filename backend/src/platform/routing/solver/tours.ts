import type { Plan, Visit } from '../problem/plan.ts'
import type { Sequence } from '../problem/problem.ts'
import type { Model } from './general/model.ts'

/** A solution in the model's numbers: per vehicle its units, 0 for a reload. Units in no row are left out. */
export type Tours = { readonly rows: readonly Int32Array[] }

/** Stands for a reload in a sequence of stop ids. */
export const reloadMark = ''

/** Reads sequences of stop ids; unknown stops, frozen stops and repetitions are passed over, blocks count once. */
export const toursFrom = (m: Model, sequences: readonly Sequence[]): Tours => {
  const seen = new Set<number>()
  const byVehicle = new Map(sequences.map((sequence) => [sequence.vehicle, sequence.stops]))
  const rows = m.problem.vehicles.map((vehicle) => {
    const units = (byVehicle.get(vehicle.id) ?? []).map((id) => unitFor(m, id))
    return Int32Array.from(units.filter((unit) => unit === 0 || isNew(unit, seen)))
  })
  return { rows }
}

/** The order of stops of each route, reloads included, as a warm start or a published plan wants it. */
export const sequencesOf = (plan: Plan): Sequence[] =>
  plan.routes.map(({ vehicle, frozen, visits }) => ({
    vehicle,
    stops: [...frozen, ...visits.flatMap((visit) => nameIn(visit))],
  }))

const nameIn = (visit: Visit): string[] => {
  if (visit.kind === 'stop') return [visit.stop]
  return visit.kind === 'reload' ? [reloadMark] : []
}

const unitFor = (m: Model, id: string): number => {
  if (id === reloadMark) return 0
  return m.unitOfStop[m.stopIndex.get(id) ?? -1] || nobody
}

const nobody = -1

const isNew = (unit: number, seen: Set<number>): boolean => {
  if (unit === nobody || seen.has(unit)) return false
  seen.add(unit)
  return true
}
