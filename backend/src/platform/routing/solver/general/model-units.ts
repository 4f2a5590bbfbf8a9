import type { Problem } from '../../problem/problem.ts'
import type { StopModel } from './model-stops.ts'

/**
 * Units by number, from 1. The stops of unit u are `unitStops[unitOf[u]]` to `unitStops[unitOf[u + 1]]`. `allowed` is
 * null when every vehicle may serve every stop.
 */
export type UnitModel = {
  readonly units: number
  readonly unitOf: Int32Array
  readonly unitStops: Int32Array
  readonly unitIn: Int32Array
  readonly unitOut: Int32Array
  readonly unitSeconds: Int32Array
  readonly unitLoad: Float64Array
  readonly unitSize: Float64Array
  readonly prize: Float64Array
  readonly allowed: Int32Array | null
  readonly unitOfStop: Int32Array
}

export const unitModel = (problem: Problem, stops: StopModel, dimensions: number): UnitModel => {
  const groups = groupsOf(problem, stops)
  const units = groups.length - 1
  const unitOf = new Int32Array(units + 2)
  const unitOfStop = new Int32Array(problem.stops.length)
  const unitLoad = new Float64Array((units + 1) * dimensions)
  for (const [unit, members] of groups.entries()) {
    unitOf[unit + 1] = (unitOf[unit] ?? 0) + members.length
    for (const stop of members) {
      unitOfStop[stop] = unit
      for (let d = 0; d < dimensions; d++)
        unitLoad[unit * dimensions + d] =
          (unitLoad[unit * dimensions + d] ?? 0) + (problem.stops[stop]?.load?.[d] ?? 0)
    }
  }
  const placeOf = (stop: number | undefined) => stops.stopPlace[stop ?? -1] ?? 0
  return {
    units,
    unitOf,
    unitStops: Int32Array.from(groups.flat()),
    unitIn: Int32Array.from(groups, (members) => placeOf(members[0])),
    unitOut: Int32Array.from(groups, (members) => placeOf(members.at(-1))),
    unitSeconds: Int32Array.from(groups, (members) => innerSeconds(problem, stops, members)),
    unitLoad,
    unitSize: Float64Array.from(groups, (_, unit) => relativeSize(problem, unitLoad, unit, dimensions)),
    prize: Float64Array.from(groups, (members) => prizeOf(problem, members)),
    allowed: allowedOf(problem, groups),
    unitOfStop,
  }
}

/** Group 0 is nobody: it stands for the reload. */
const groupsOf = (problem: Problem, { stopIndex }: StopModel): number[][] => {
  const frozen = new Set(problem.vehicles.flatMap((vehicle) => vehicle.frozen?.stops ?? []))
  const blocks = (problem.blocks ?? []).filter((block) => block.length > 0 && !frozen.has(block[0] ?? ''))
  const inBlock = new Set(blocks.flat())
  const single = problem.stops
    .filter((stop) => !frozen.has(stop.id) && !inBlock.has(stop.id))
    .map((stop) => [stop.id])
  return [[], ...[...blocks, ...single].map((ids) => ids.map((id) => stopIndex.get(id) ?? -1))]
}

/** Service of all members and the rides between them. */
const innerSeconds = (problem: Problem, stops: StopModel, members: readonly number[]): number =>
  members.reduce((total, stop, index) => {
    const before = members[index - 1]
    const from = before === undefined ? undefined : stops.stopPlace[before]
    const to = stops.stopPlace[stop] ?? 0
    const ride = from === undefined ? 0 : (problem.matrix.seconds[from * problem.matrix.size + to] ?? 0)
    return total + ride + (stops.service[stop] ?? 0)
  }, 0)

/** The largest share of a mean vehicle over the dimensions: what is bulky comes first. */
const relativeSize = (problem: Problem, unitLoad: Float64Array, unit: number, dimensions: number): number => {
  let size = 0
  for (let d = 0; d < dimensions; d++) {
    const room = problem.vehicles.reduce((sum, vehicle) => sum + (vehicle.capacity?.[d] ?? 0), 0)
    if (room > 0) size = Math.max(size, (unitLoad[unit * dimensions + d] ?? 0) / room)
  }
  return size
}

const prizeOf = (problem: Problem, members: readonly number[]): number =>
  members.reduce(
    (total, stop) => total + problem.objective.unserved * (1 + (problem.stops[stop]?.priority ?? 0)),
    0,
  )

const allowedOf = (problem: Problem, groups: readonly (readonly number[])[]): Int32Array | null => {
  if (!problem.stops.some((stop) => stop.vehicles)) return null
  const count = problem.vehicles.length
  const allowed = new Int32Array(groups.length * count).fill(1)
  for (const [unit, members] of groups.entries())
    for (const [v, { id }] of problem.vehicles.entries())
      if (members.some((stop) => problem.stops[stop]?.vehicles?.includes(id) === false))
        allowed[unit * count + v] = 0
  return allowed
}
