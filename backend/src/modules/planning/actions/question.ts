import { ok, type Result, refused } from '#kernel/result'
import type { Problem, ProblemRefusal, Sequence, Stop, Travel, Vehicle } from '#platform/routing'
import { depotOf } from '../domain/home-stop.ts'
import {
  type PlannedRound,
  type PlannedStop,
  secondsAt,
  unplacedOf,
  type Visit,
  visitAt,
  visitsOf,
} from '../domain/planned-round.ts'
import type { PlannedVehicle, PlanningSettings } from '../domain/planning-settings.ts'
import type { ServiceFailure } from '../domain/proposal.ts'
import { secondsOf } from '../domain/time-of-day.ts'
import type { Ground } from './ground.ts'
import type { PlanningNeeds } from './needs.ts'
import { failureOf, roadService } from './services.ts'

/** Refused: nobody knows where these depots are, or no road leads there. Place them, or leave them out. */
export interface DepotsWithoutPosition {
  readonly kind: 'depots-without-position' | 'depots-unreachable'
  readonly depots: string
  readonly count: number
}

/** Refused: no road leads from the garden's place to the stops; correct it in its settings. */
export interface GardenUnreachable {
  readonly kind: 'garden-unreachable'
}

/** Refused: the engine says why nothing can be planned. */
export interface CannotBePlanned {
  readonly kind: 'cannot-be-planned'
  readonly because: string
}

/** What is put to the engine: every limit in it, and the orders as they stand. */
export interface Question {
  readonly problem: Problem
  readonly visits: ReadonlyMap<string, Visit>
  readonly orders: readonly Sequence[]
  readonly estimated: boolean
  /** Why a road server that is set was of no use. */
  readonly failures: readonly ServiceFailure[]
  readonly leftOut: readonly string[]
}

/** What to ask about. */
export interface Asked {
  readonly ground: Ground
  readonly vehicleOf: (round: string) => PlannedVehicle | undefined
  readonly joining: readonly PlannedStop[]
  readonly leaveOutUnplaced: boolean
  readonly signal?: AbortSignal | undefined
}

/** Stands for the round of a depot that is on none yet. */
export const NO_ROUND = '+'

/** Puts the rounds of a day to the engine, each with its vehicle from the garden and back. */
export const questionOf = async (
  needs: Pick<PlanningNeeds, 'routePlanner' | 'planning'>,
  asked: Asked,
): Promise<Result<Question, DepotsWithoutPosition | GardenUnreachable | CannotBePlanned>> => {
  const { ground, joining } = asked
  const unplaced = [...ground.rounds.flatMap(unplacedOf), ...joining.filter(({ position }) => !position)]
  if (unplaced.length > 0 && !asked.leaveOutUnplaced)
    return refused(without('depots-without-position', unplaced))
  const visits = [
    ...ground.rounds.flatMap((round) => visitsOf(round)),
    ...joining.flatMap((stop) => visitAt(stop, NO_ROUND)),
  ]
  const roads = await reachable(needs, asked, visits)
  if (!roads.ok) return roads
  const { travel, reached, cut } = roads.value
  if (cut.length > 0 && !asked.leaveOutUnplaced) return refused(without('depots-unreachable', cut))
  return ok({
    problem: problemOf(needs, asked, travel, reached),
    visits: new Map(reached.map((visit) => [visit.id, visit])),
    orders: ground.rounds.map(({ code }) => orderOf(code, reached)),
    estimated: travel.estimated,
    failures: travel.failure ? [failureOf('osrm', travel.failure)] : [],
    leftOut: [...unplaced, ...cut].map(({ depot }) => depot),
  })
}

interface Roads {
  readonly travel: Travel
  readonly reached: readonly Visit[]
  readonly cut: readonly Visit[]
}

const reachable = async (
  needs: Pick<PlanningNeeds, 'routePlanner' | 'planning'>,
  { ground, signal }: Asked,
  visits: readonly Visit[],
): Promise<Result<Roads, GardenUnreachable | CannotBePlanned>> => {
  const service = await roadService(needs)
  const places = [ground.start, ...visits.map(({ position }) => position)]
  const asked = await needs.routePlanner.travel(places, service, signal)
  if (!asked.ok) return cannotBePlanned(asked.refusal)
  const travel = asked.value
  const lost = new Set(travel.unreachable)
  if (lost.has(0)) return refused({ kind: 'garden-unreachable' })
  if (lost.size === 0) return ok({ travel, reached: visits, cut: [] })
  return ok({
    travel: { ...travel, matrix: needs.routePlanner.cutMatrix(travel.matrix, lost) },
    reached: visits.filter((_, n) => !lost.has(n + 1)),
    cut: visits.filter((_, n) => lost.has(n + 1)),
  })
}

/** The engine's own word for what is wrong, kept for whoever reads the answer closely. */
export const cannotBePlanned = (refusal: Pick<ProblemRefusal, 'kind'> | { readonly kind: string }) =>
  refused({ kind: 'cannot-be-planned', because: refusal.kind } as const)

const problemOf = (
  { routePlanner }: Pick<PlanningNeeds, 'routePlanner'>,
  { ground, vehicleOf }: Asked,
  { matrix }: Travel,
  visits: readonly Visit[],
): Problem => ({
  matrix,
  points: [ground.start, ...visits.map(({ position }) => position)],
  stops: visits.map((visit, n) => stopOf(visit, n + 1, ground.settings)),
  vehicles: ground.rounds.map((round) => engineVehicle(round, vehicleOf(round.code))),
  objective: routePlanner.ordinaryObjective,
})

const stopOf = (visit: Visit, place: number, settings: PlanningSettings): Stop => {
  const hours = settings.hours.find(({ depot }) => depot === depotOf(visit.depot))
  const from = secondsOf(hours?.from ?? '') ?? 0
  const to = secondsOf(hours?.to ?? '') ?? DAY_SECONDS
  return {
    id: visit.id,
    place,
    serviceSeconds: secondsAt(visit, settings),
    load: [visit.baskets],
    // When not everything fits, what is left over is as few baskets as can be.
    priority: Math.min(visit.baskets, PRIORITY_MAX),
    ...(hours ? { windows: [{ from, to }] } : {}),
  }
}

const engineVehicle = ({ code }: PlannedRound, vehicle: PlannedVehicle | undefined): Vehicle => {
  if (!vehicle) throw new Error(`Round ${code} has no vehicle`)
  const { baskets, from, backBy, longestMinutes } = vehicle
  return {
    id: code,
    start: 0,
    end: 0,
    capacity: [baskets],
    shift: { from: secondsOf(from) ?? 0, to: secondsOf(backBy) ?? DAY_SECONDS },
    ...(longestMinutes === null ? {} : { longestSeconds: longestMinutes * 60 }),
  }
}

const orderOf = (round: string, visits: readonly Visit[]): Sequence => ({
  vehicle: round,
  stops: visits.filter((visit) => visit.round === round).map(({ id }) => id),
})

const without = (
  kind: DepotsWithoutPosition['kind'],
  stops: readonly PlannedStop[],
): DepotsWithoutPosition => ({
  kind,
  depots: stops.map(({ name, depot }) => `${name} (${depot})`).join(', '),
  count: stops.length,
})

const DAY_SECONDS = 86_400
/** The engine's highest: such a stop is left out last. */
export const PRIORITY_MAX = 1000
