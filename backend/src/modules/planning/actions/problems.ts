import type { Objective, Plan, Problem, Sequence, Stop } from '#platform/routing'
import type { Wishes } from '../domain/wishes.ts'
import type { Ground } from './ground.ts'
import type { PlanningNeeds } from './needs.ts'
import { NO_ROUND, PRIORITY_MAX, type Question } from './question.ts'

/** What is searched for. */
export interface Searched {
  readonly ground: Ground
  readonly question: Question
  readonly wishes: Wishes
  readonly signal?: AbortSignal | undefined
  /** Told every better order that leaves nothing out: what it saves, in metres and minutes. */
  readonly improved?: ((saved: Saved) => void) | undefined
}

/** What a better order saves, from garden to garden. */
export interface Saved {
  readonly metres: number
  readonly minutes: number
}

/** The rounds whose order is open, with the wishes in it; what a round carries anyway is no limit to its order. */
export const openProblem = (
  { routePlanner }: Pick<PlanningNeeds, 'routePlanner'>,
  { ground, question, wishes }: Searched,
): Problem => {
  const kept = new Set([...wishes.keep, ...ground.kept])
  const fixedLoads = !wishes.exchange && wishes.joining.length === 0
  const vehicles = question.problem.vehicles.filter(({ id }) => !kept.has(id))
  const largest = Math.max(0, ...vehicles.map(({ capacity = [] }) => capacity[0] ?? 0))
  const stops = question.problem.stops.flatMap((stop) => {
    const visit = question.visits.get(stop.id)
    if (!visit || kept.has(visit.round)) return []
    const tooLarge = visit.baskets > largest
    const wished = withWishes(stop, visit, wishes, ground.fixed.has(visit.depot) || tooLarge)
    return [tooLarge ? { ...wished, priority: PRIORITY_MAX } : wished]
  })
  return {
    ...question.problem,
    objective: weighed(routePlanner.ordinaryObjective, wishes.aim),
    vehicles: vehicles.map(({ capacity = [], ...vehicle }) =>
      fixedLoads
        ? vehicle
        : { ...vehicle, capacity: [roomFor(vehicle.id, stops, capacity[0] ?? 0, largest)] },
    ),
    stops,
  }
}

/** A stop too large for any vehicle stays on its round and fills it; nothing else is put on top. */
const roomFor = (round: string, stops: readonly Stop[], capacity: number, largest: number): number => {
  const loads = stops.filter(({ vehicles }) => vehicles?.length === 1 && vehicles[0] === round)
  const tooLarge = loads.map(({ load = [] }) => load[0] ?? 0).filter((baskets) => baskets > largest)
  return Math.max(
    capacity,
    tooLarge.reduce((sum, baskets) => sum + baskets, 0),
  )
}

const withWishes = (
  stop: Stop,
  { depot, round }: { readonly depot: string; readonly round: string },
  wishes: Wishes,
  fixed: boolean,
): Stop => {
  const stay = wishes.stay.find((lock) => lock.depot === depot)?.round
  const place = wishes.places.find((lock) => lock.depot === depot)?.place
  const free = round === NO_ROUND || (wishes.exchange && !fixed)
  const only = free ? stay : round
  return { ...stop, ...(place ? { order: place } : {}), ...(only ? { vehicles: [only] } : {}) }
}

const weighed = (usual: Objective, aim: Wishes['aim']): Objective => {
  if (aim === 'time') return { ...usual, perMetre: usual.perMetre / 100 }
  if (aim === 'distance') return { ...usual, perSecond: usual.perSecond / 100, perMetre: usual.perMetre * 4 }
  return aim === 'balance' ? { ...usual, balance: usual.perSecond * 2 } : usual
}

/** No limits but the roads: who was served stays with that round, who was not goes back to its own. */
export const looseProblem = (open: Problem, tight: Plan, { visits }: Question): Problem => {
  const served = new Map(
    ordersOf(tight, open).flatMap(({ vehicle, stops }) => stops.map((stop) => [stop, vehicle] as const)),
  )
  const homeOf = ({ id, vehicles = [] }: Stop) =>
    served.get(id) ?? (vehicles.length === 1 ? vehicles[0] : visits.get(id)?.round)
  const stops = open.stops.flatMap((stop) => {
    const home = homeOf(stop)
    return home === undefined || home === NO_ROUND ? [] : [{ ...stop, vehicles: [home] }]
  })
  return {
    ...open,
    stops,
    vehicles: open.vehicles.map(({ capacity, longestSeconds, shift, ...vehicle }) => ({
      ...vehicle,
      ...(shift ? { shift: { ...shift, to: END_OF_TIME } } : {}),
    })),
    objective: { ...open.objective, perSecondLate: LATE_WEIGHT },
  }
}

/** The order of every vehicle, those at home included. */
export const ordersOf = (plan: Plan, { vehicles }: Problem): readonly Sequence[] => {
  const driven = new Map(
    plan.routes.map(({ vehicle, visits }) => [
      vehicle,
      visits.flatMap((visit) => (visit.kind === 'stop' ? [visit.stop] : [])),
    ]),
  )
  return vehicles.map(({ id }) => ({ vehicle: id, stops: driven.get(id) ?? [] }))
}

const END_OF_TIME = 1_000_000
const LATE_WEIGHT = 10
