import type { Plan, Route } from '../problem/plan.ts'
import type { Problem } from '../problem/problem.ts'
import type { Violation } from './violation.ts'

/** A locked block is served whole, in its order, without anything but a break in between; or not at all. */
export const checkBlocks = (problem: Problem, plan: Plan): Violation[] => {
  const after = successors(plan)
  const left = new Set(plan.unserved.map((unserved) => unserved.stop))
  return (problem.blocks ?? []).flatMap((block) =>
    block.flatMap((stop, index) => {
      const next = block[index + 1]
      if (next === undefined || after.get(stop) === next) return []
      return left.has(stop) && left.has(next) ? [] : [{ kind: 'block-torn', stop, next } as const]
    }),
  )
}

const successors = (plan: Plan): ReadonlyMap<string, string> => new Map(plan.routes.flatMap(pairsOf))

/** A reload parts its neighbours, a break does not. */
const pairsOf = (route: Route): [string, string][] => {
  const driven = route.visits.filter((visit) => visit.kind !== 'break')
  const names = [...route.frozen, ...driven.map((visit) => (visit.kind === 'stop' ? visit.stop : null))]
  return names.flatMap((name, index) => {
    const next = names[index + 1] ?? null
    return name !== null && next !== null ? [[name, next] as [string, string]] : []
  })
}
