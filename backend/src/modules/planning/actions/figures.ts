import { ok, type Result } from '#kernel/result'
import type { Plan, Problem, Route, Sequence, SolveRefusal, Violation } from '#platform/routing'
import type { Broken, RoundFigures, TimedStop } from '../domain/proposal.ts'
import { minutesLate, timeOf } from '../domain/time-of-day.ts'
import type { PlanningNeeds } from './needs.ts'
import type { Question } from './question.ts'

/** What each round's order means: times, way, load, and every limit it breaks. A round that leaves nothing is at home. */
export const figuresOf = (
  { routePlanner }: Pick<PlanningNeeds, 'routePlanner'>,
  question: Question,
  orders: readonly Sequence[],
): Result<(round: string) => RoundFigures, SolveRefusal> => {
  if (orders.every(({ stops }) => stops.length === 0)) return ok(() => atHome)
  const inspected = routePlanner.inspectSequences(question.problem, orders)
  if (!inspected.ok) return inspected
  const { plan, warnings } = inspected.value
  return ok((round) => roundFigures(question, routeOf(plan, round), warnings))
}

const atHome: RoundFigures = {
  stops: [],
  metres: 0,
  minutes: 0,
  baskets: 0,
  departure: '',
  back: '',
  broken: [],
}

const routeOf = (plan: Plan, round: string): Route | undefined =>
  plan.routes.find(({ vehicle }) => vehicle === round)

const roundFigures = (
  question: Question,
  route: Route | undefined,
  warnings: readonly Violation[],
): RoundFigures => {
  if (!route) return atHome
  const stops = timedStops(question, route)
  return {
    stops,
    metres: route.metres,
    minutes: Math.round(route.seconds / 60),
    baskets: stops.reduce((sum, { baskets }) => sum + baskets, 0),
    departure: timeOf(route.departure),
    back: timeOf(route.end),
    broken: [
      ...stops.flatMap(({ depot, lateMinutes }): Broken[] =>
        lateMinutes > 0 ? [{ kind: 'late', depot, minutes: lateMinutes }] : [],
      ),
      ...warnings.flatMap((warning) => brokenBy(warning, route.vehicle)),
    ],
  }
}

const timedStops = ({ problem, visits }: Question, route: Route): readonly TimedStop[] =>
  route.visits.flatMap((visit): TimedStop[] => {
    const stop = visit.kind === 'stop' ? visits.get(visit.stop) : undefined
    if (visit.kind !== 'stop' || !stop) return []
    const { depot, name, baskets, position } = stop
    const lateMinutes = minutesLate(visit.start - latestStart(problem, visit.stop))
    return [{ depot, name, ...position, arrival: timeOf(visit.arrival), baskets, lateMinutes }]
  })

const latestStart = ({ stops }: Problem, id: string): number =>
  stops.find((stop) => stop.id === id)?.windows?.at(-1)?.to ?? Number.POSITIVE_INFINITY

const brokenBy = (warning: Violation, round: string): readonly Broken[] => {
  if (!('vehicle' in warning) || warning.vehicle !== round) return []
  if (warning.kind === 'overloaded')
    return [{ kind: 'overloaded', baskets: warning.load, capacity: warning.capacity }]
  if (warning.kind === 'back-too-late')
    return [
      {
        kind: 'back-too-late',
        minutes: minutesLate(warning.end - warning.latest),
        latest: timeOf(warning.latest),
      },
    ]
  if (warning.kind !== 'too-long') return []
  const { seconds, longest } = warning
  return [
    { kind: 'too-long', minutes: minutesLate(seconds - longest), longestMinutes: Math.round(longest / 60) },
  ]
}
