import { z } from 'zod'
import type { Problem } from '../../problem/problem.ts'
import type { Decision } from '../judge.ts'

const task = z.object({ id: z.int() })
const step = z.object({ type: z.string(), id: z.int().optional() })
const answer = z.object({
  code: z.literal(0),
  unassigned: z.array(task),
  routes: z.array(z.object({ vehicle: z.int(), steps: z.array(step) })),
})

/**
 * Reads who drives where from a VROOM answer (`routes[].steps[]`, `unassigned[]`), or null if it is none. Ids that we
 * never sent keep a name of their own, so that the plan is rejected for them.
 */
export const readVroomAnswer = (problem: Problem, body: unknown): Decision | null => {
  const read = answer.safeParse(body)
  if (!read.success) return null
  const { routes, unassigned } = read.data
  return {
    left: unassigned.map(({ id }) => stopName(problem, id)),
    sequences: routes.map(({ vehicle, steps }) => ({
      vehicle: problem.vehicles[vehicle - 1]?.id ?? `vroom vehicle ${vehicle}`,
      stops: steps.flatMap(({ type, id = 0 }) => (type === 'job' ? [stopName(problem, id)] : [])),
    })),
  }
}

const stopName = (problem: Problem, id: number): string => problem.stops[id - 1]?.id ?? `vroom job ${id}`
