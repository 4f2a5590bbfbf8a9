import type { Problem, Sequence } from '#platform/routing'
import { takingVisits } from '../domain/planned-round.ts'
import type { PlanningNeeds } from './needs.ts'
import type { Question } from './question.ts'

const HISTORY = 50
/** What it costs, in seconds of driving, that a stop leaves the round or the neighbour it was announced with. */
const MOVED_SECONDS = 60
const REORDERED_SECONDS = 15

/**
 * The orders that people were told: of each round the one that was accepted last and not taken back. Drivers and hosts
 * know it, so a new plan weighs what it changes of it. (RND-03)
 */
export const publishedOrders = async (
  { planning }: Pick<PlanningNeeds, 'planning'>,
  { problem, visits }: Question,
): Promise<readonly Sequence[]> => {
  const { items } = await planning.acceptances({ limit: HISTORY, after: undefined })
  const standing = items.filter(({ undone }) => undone === null).flatMap(({ rounds }) => rounds)
  const take = takingVisits(visits)
  return problem.vehicles.flatMap(({ id }) => {
    const order = standing.find(({ code }) => code === id)
    return order ? [{ vehicle: id, stops: order.stops.flatMap((stop) => take(stop, id)) }] : []
  })
}

/** The problem with what was announced in it, for the vehicles and stops it has. */
export const weighingChurn = (problem: Problem, published: readonly Sequence[]): Problem => {
  const fleet = new Set(problem.vehicles.map(({ id }) => id))
  const known = new Set(problem.stops.map(({ id }) => id))
  const told = published
    .filter(({ vehicle }) => fleet.has(vehicle))
    .map(({ vehicle, stops }) => ({ vehicle, stops: stops.filter((stop) => known.has(stop)) }))
  if (told.every(({ stops }) => stops.length === 0)) return problem
  const { objective } = problem
  const second = Math.max(objective.perSecond, objective.perMetre)
  return {
    ...problem,
    published: told,
    objective: { ...objective, moved: MOVED_SECONDS * second, reordered: REORDERED_SECONDS * second },
  }
}

/** The same without it: an optimiser outside has no word for what was announced. */
export const withoutChurn = ({ published: _, ...problem }: Problem): Problem => ({
  ...problem,
  objective: { ...problem.objective, moved: 0, reordered: 0 },
})
