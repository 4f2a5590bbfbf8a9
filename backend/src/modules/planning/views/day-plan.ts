import type { Day } from '#kernel/day'
import { ok, type Result } from '#kernel/result'
import type { Week } from '#kernel/week'
import type { Sequence } from '#platform/routing'
import { figuresOf } from '../actions/figures.ts'
import { type GardenWithoutPosition, type Ground, groundOf, type RoundNotDriven } from '../actions/ground.ts'
import type { PlanningNeeds } from '../actions/needs.ts'
import {
  type CannotBePlanned,
  cannotBePlanned,
  type DepotsWithoutPosition,
  type GardenUnreachable,
  type Question,
  questionOf,
} from '../actions/question.ts'
import { type PlannedRound, type PlannedStop, type Position, takingVisits } from '../domain/planned-round.ts'
import type { RoundFigures, ServiceFailure } from '../domain/proposal.ts'
import { vehicleOf } from '../domain/wishes.ts'

/** A round of a day as it is driven now. */
export interface RoundPlan extends Pick<PlannedRound, 'code' | 'name' | 'colour' | 'weekday' | 'version'> {
  readonly vehicle: string
  readonly kept: boolean
  /** In order; those where nothing is left that day too. */
  readonly allStops: PlannedRound['stops']
  readonly figures: RoundFigures
}

/** A stop that is in no order yet. */
interface LateStop {
  readonly stop: string
  readonly name: string
  readonly baskets: number
  /** Null for a depot that no round serves. */
  readonly round: string | null
  readonly placed: boolean
}

/** The rounds of a day with what their orders mean. */
export interface DayPlan {
  readonly day: Day
  readonly start: Position
  readonly estimated: boolean
  /** Why a road server that is set was of no use. */
  readonly failures: readonly ServiceFailure[]
  readonly rounds: readonly RoundPlan[]
  /** What came after the orders were made: depots where no round comes, and homes behind their depot. */
  readonly late: readonly LateStop[]
  /** Depots with something to leave that nobody can find on a map: the figures are without them. */
  readonly leftOut: readonly string[]
}

/** An order somebody made by hand, of a round with one of the vehicles. */
export interface HandMadeOrder {
  readonly round: string
  readonly vehicle: string | null
  readonly depots: readonly string[]
}

/** How a day is looked at; roads are no longer asked for once the signal says that nobody waits. */
interface DayPlanAsk {
  readonly orders?: readonly HandMadeOrder[] | undefined
  readonly signal?: AbortSignal | undefined
}

export type DayPlanRefusal = GardenWithoutPosition | RoundNotDriven | GardenUnreachable | CannotBePlanned

type Needs = Pick<
  PlanningNeeds,
  'planning' | 'rounds' | 'depots' | 'members' | 'settings' | 'agenda' | 'routePlanner'
>

/**
 * What the rounds of a day mean as they are, or with the orders given: times, way, load, and what they break. A depot
 * of one of the given rounds may stand on another; nothing is forbidden, nothing written. (RND-03)
 */
export const dayPlan = async (
  needs: Needs,
  day: Day,
  { orders, signal }: DayPlanAsk = {},
): Promise<Result<DayPlan, DayPlanRefusal>> => {
  const ground = await groundOf(
    needs,
    day,
    orders?.map(({ round }) => round),
  )
  if (!ground.ok) return ground
  const wishes = {
    rounds: ground.value.rounds.map(({ code }, n) => ({
      round: code,
      vehicle: orders?.[n]?.vehicle ?? null,
    })),
  }
  const vehicle = vehicleOf(wishes, ground.value.settings)
  const question = await questionOf(needs, {
    ground: ground.value,
    vehicleOf: vehicle,
    joining: [],
    leaveOutUnplaced: true,
    signal,
  })
  if (!question.ok) {
    const { refusal } = question
    return isAboutDepots(refusal) ? cannotBePlanned(refusal) : { ok: false, refusal }
  }
  const asked = orders ? ordersOf(question.value, orders) : question.value.orders
  const figures = figuresOf(needs, question.value, asked)
  if (!figures.ok) return cannotBePlanned(figures.refusal)
  return ok({
    day,
    start: ground.value.start,
    estimated: question.value.estimated,
    failures: question.value.failures,
    rounds: ground.value.rounds.map((round) => ({
      ...roundPlan(ground.value, round),
      vehicle: vehicle(round.code)?.code ?? '',
      figures: figures.value(round.code),
    })),
    late: lateStops(ground.value),
    leftOut: question.value.leftOut,
  })
}

const lateStops = ({ waiting, rounds, newHomes }: Ground): readonly LateStop[] => {
  const late = ({ depot, name, baskets, position }: PlannedStop, round: string | null) => ({
    stop: depot,
    name,
    baskets,
    round,
    placed: position !== null,
  })
  const homes = rounds.flatMap(({ code, stops }) =>
    stops.filter(({ depot }) => newHomes.has(depot)).map((stop) => late(stop, code)),
  )
  return [...waiting.map((stop) => late(stop, null)), ...homes]
}

/** Nothing of that kind is refused where such depots are left out. */
const isAboutDepots = (
  refusal: DepotsWithoutPosition | GardenUnreachable | CannotBePlanned,
): refusal is DepotsWithoutPosition => 'depots' in refusal

const roundPlan = ({ kept }: Ground, { stops, ...round }: PlannedRound) => ({
  ...round,
  kept: kept.includes(round.code),
  allStops: stops,
})

/** What is left nowhere that day is passed by. */
const ordersOf = ({ visits }: Question, orders: readonly HandMadeOrder[]): readonly Sequence[] => {
  const take = takingVisits(visits)
  return orders.map(({ round, depots }) => ({
    vehicle: round,
    stops: depots.flatMap((depot) => take(depot, round)),
  }))
}

/** A day of a week on which rounds are driven. */
interface PlanningDay {
  readonly day: Day
  readonly rounds: readonly {
    readonly code: string
    readonly name: string
    readonly colour: string
    readonly baskets: number
  }[]
}

/** The delivery days of a week with their rounds, to choose from. */
export const planningDays = async (
  needs: Pick<PlanningNeeds, 'agenda'>,
  week: Week,
): Promise<readonly PlanningDay[]> => {
  const { roundDays } = await needs.agenda.week(week)
  const byDay = Map.groupBy(
    roundDays.filter(({ open }) => open),
    ({ day }) => day,
  )
  return [...byDay].map(([day, rounds]) => ({
    day,
    rounds: rounds.map(({ round, roundName, colour, lines }) => ({
      code: round,
      name: roundName,
      colour,
      baskets: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    })),
  }))
}
