import type { Problem, Stop } from './problem.ts'
import type { LockConflict, ProblemRefusal, StopListKind } from './refusal.ts'

/** Faults of what people fixed: unknown names, a stop fixed twice, wishes that contradict each other. */
export const findLockFault = (problem: Problem): ProblemRefusal | null => {
  const stops = new Map(problem.stops.map((stop) => [stop.id, stop]))
  const vehicles = new Set(problem.vehicles.map((vehicle) => vehicle.id))
  const frozen = problem.vehicles.flatMap((vehicle) => (vehicle.frozen ? [vehicle.frozen.stops] : []))
  return (
    unknownVehicle(problem, vehicles) ??
    listFault(problem.blocks ?? [], stops, 'block') ??
    listFault(frozen, stops, 'frozen') ??
    listFault(
      (problem.published ?? []).map((sequence) => sequence.stops),
      stops,
      'published',
    ) ??
    frozenConflict(problem, stops) ??
    blockConflict(problem, stops, new Set(frozen.flat()))
  )
}

const unknownVehicle = (problem: Problem, vehicles: Set<string>): ProblemRefusal | null => {
  for (const stop of problem.stops) {
    const vehicle = stop.vehicles?.find((id) => !vehicles.has(id))
    if (vehicle !== undefined) return { kind: 'vehicle-unknown', id: stop.id, vehicle }
  }
  const sequence = problem.published?.find(({ vehicle }) => !vehicles.has(vehicle))
  return sequence ? { kind: 'vehicle-unknown', id: 'published', vehicle: sequence.vehicle } : null
}

const listFault = (
  lists: readonly (readonly string[])[],
  stops: ReadonlyMap<string, Stop>,
  where: StopListKind,
): ProblemRefusal | null => {
  const seen = new Set<string>()
  for (const stop of lists.flat()) {
    if (!stops.has(stop)) return { kind: 'stop-unknown', stop, where }
    if (seen.has(stop)) return { kind: 'stop-locked-twice', stop, where }
    seen.add(stop)
  }
  return null
}

const frozenConflict = ({ vehicles }: Problem, stops: ReadonlyMap<string, Stop>): ProblemRefusal | null => {
  for (const vehicle of vehicles) {
    const stop = vehicle.frozen?.stops.find((id) => !allows(stops.get(id), vehicle.id))
    if (stop !== undefined) return conflict(stop, vehicle.id, 'frozen-in-forbidden-vehicle')
  }
  return null
}

const blockConflict = (
  problem: Problem,
  stops: ReadonlyMap<string, Stop>,
  frozen: ReadonlySet<string>,
): ProblemRefusal | null => {
  for (const block of problem.blocks ?? []) {
    const first = block[0]
    if (first === undefined) continue
    const fault = partlyFrozen(block, first, frozen) ?? orderReversed(block, stops)
    if (fault) return fault
    if (!problem.vehicles.some(({ id }) => block.every((stop) => allows(stops.get(stop), id))))
      return conflict(first, block.at(-1) ?? first, 'no-vehicle-in-common')
  }
  return null
}

const partlyFrozen = (
  block: readonly string[],
  first: string,
  frozen: ReadonlySet<string>,
): ProblemRefusal | null => {
  const done = block.find((stop) => frozen.has(stop))
  return done === undefined ? null : conflict(first, done, 'block-partly-frozen')
}

const orderReversed = (block: readonly string[], stops: ReadonlyMap<string, Stop>): ProblemRefusal | null => {
  const rank = (id: string): number => ['first', 'any', 'last'].indexOf(stops.get(id)?.order ?? 'any')
  const at = block.findIndex((stop, index) => index > 0 && rank(stop) < rank(block[index - 1] ?? stop))
  return at < 0 ? null : conflict(block[at - 1] ?? '', block[at] ?? '', 'order-reversed')
}

const allows = (stop: Stop | undefined, vehicle: string): boolean => stop?.vehicles?.includes(vehicle) ?? true

const conflict = (stop: string, other: string, why: LockConflict): ProblemRefusal => ({
  kind: 'locks-contradict',
  stop,
  other,
  why,
})
