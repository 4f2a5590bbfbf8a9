import { ok, type Refusal, type Result, refused } from '#kernel/result'
import type { Problem, TravelMatrix } from '../problem/problem.ts'
import { distanceOnly, equalVehicles } from './distance-only.ts'
import { type InstanceSections, readSections } from './read-sections.ts'

export type InstanceRefusal = Refusal & { readonly kind: 'instance-unreadable'; readonly missing: string }

/** A public instance; distances of the problem are `scale` times those of the literature. */
export type Instance = {
  readonly name: string
  readonly problem: Problem
  readonly scale: number
  readonly withWindows: boolean
}

/**
 * Reads CVRPLIB files (Euclidean, rounded) and Solomon or Gehring-Homberger files in the same format (Euclidean, cut
 * to one decimal, so in tenths). The objective is distance alone, as the literature has it.
 */
export const readInstance = (text: string): Result<Instance, InstanceRefusal> => {
  const sections = readSections(text)
  const missing = ['DIMENSION', 'CAPACITY'].find(
    (name) => !Number.isFinite(Number(sections.fields.get(name) ?? 'x')),
  )
  if (missing) return refused({ kind: 'instance-unreadable', missing })
  if (sections.coordinates.length < 2)
    return refused({ kind: 'instance-unreadable', missing: 'NODE_COORD_SECTION' })
  const withWindows = sections.windows.size > 0
  const scale = withWindows ? 10 : 1
  const matrix = euclidean(sections.coordinates, scale, withWindows)
  return ok({
    name: sections.fields.get('NAME') ?? '',
    problem: problemOf(sections, matrix, scale),
    scale,
    withWindows,
  })
}

/** The cost a `.sol` file of CVRPLIB states, or null. */
export const readSolutionCost = (text: string): number | null => {
  const match = /^Cost\s+([\d.]+)/m.exec(text)
  return match ? Number(match[1]) : null
}

const problemOf = (sections: InstanceSections, matrix: TravelMatrix, scale: number): Problem => {
  const capacity = Number(sections.fields.get('CAPACITY'))
  const [depotWindow] = [sections.windows.get(1)]
  const total = [...sections.demands.values()].reduce((sum, demand) => sum + demand, 0)
  const enough = Math.min(sections.coordinates.length - 1, Math.ceil((total / capacity) * 1.3) + 4)
  const fleet = Number(sections.fields.get('VEHICLES') ?? enough)
  return {
    matrix,
    stops: sections.coordinates.slice(1).map((_, index) => stopOf(sections, index + 2, scale)),
    vehicles: equalVehicles(fleet, capacity, depotWindow && scaled(depotWindow, scale)),
    objective: distanceOnly,
  }
}

const stopOf = (sections: InstanceSections, node: number, scale: number) => {
  const window = sections.windows.get(node)
  return {
    id: String(node - 1),
    place: node - 1,
    load: [sections.demands.get(node) ?? 0],
    serviceSeconds: Math.round((sections.services.get(node) ?? 0) * scale),
    ...(window ? { windows: [scaled(window, scale)] } : {}),
  }
}

const scaled = ([from, to]: readonly [number, number], scale: number) => ({
  from: Math.round(from * scale),
  to: Math.round(to * scale),
})

const euclidean = (
  coordinates: readonly (readonly [number, number])[],
  scale: number,
  cut: boolean,
): TravelMatrix => {
  const size = coordinates.length
  const metres = new Int32Array(size * size)
  for (const [i, [x, y]] of coordinates.entries())
    for (const [j, [u, v]] of coordinates.entries()) {
      const length = Math.hypot(x - u, y - v) * scale
      metres[i * size + j] = cut ? Math.floor(length + 1e-9) : Math.round(length)
    }
  return { size, metres, seconds: metres }
}
