import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { weekOf } from '#kernel/week'
import type { DeliveryWeek } from '#modules/deliveries'
import { roundsOf } from '#modules/rounds'
import { depotOf } from '../domain/home-stop.ts'
import type { PlannedRound, PlannedStop, Position } from '../domain/planned-round.ts'
import type { PlanningSettings } from '../domain/planning-settings.ts'
import type { PlanningNeeds } from './needs.ts'
import { joiningStop, plannedRound, positionOf } from './round-stops.ts'

/** Refused: nobody knows where the rounds begin; give the garden's place in its settings. */
export interface GardenWithoutPosition {
  readonly kind: 'garden-without-position'
}

/** Refused: the garden has no such round, or it does not drive that day. */
export interface RoundNotDriven {
  readonly kind: 'round-not-driven'
  readonly round: string
  readonly day: Day
}

/** What a planning stands on: where rounds begin and end, and what each leaves where that day. */
export interface Ground {
  readonly day: Day
  readonly start: Position
  readonly settings: PlanningSettings
  readonly rounds: readonly PlannedRound[]
  /** Stops that stay on their round: depots of several rounds, whose members chose one (DEP-05), and homes. */
  readonly fixed: ReadonlySet<string>
  /** Homes that came to a round after its homes were last put in order. */
  readonly newHomes: ReadonlySet<string>
  readonly kept: readonly string[]
  /** Depots where members ask for baskets that week and no round comes. */
  readonly waiting: readonly PlannedStop[]
  /** A depot as a stop of a round it is not on yet; undefined when it is not in use. */
  readonly joining: (depot: string) => PlannedStop | undefined
  readonly servedBy: (depot: string) => string | undefined
}

type Needs = Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots' | 'settings' | 'agenda' | 'members'>

/** The ground for these rounds of a day, or for all that drive then. */
export const groundOf = async (
  needs: Needs,
  day: Day,
  codes?: readonly string[],
): Promise<Result<Ground, GardenWithoutPosition | RoundNotDriven>> => {
  const [garden, settings, locks, homes, { depot }, list, agenda, register] = await Promise.all([
    needs.settings.garden(),
    needs.planning.settings(),
    needs.planning.locks(),
    needs.planning.homeOrders(),
    needs.depots.all(),
    needs.rounds.all(),
    needs.agenda.week(weekOf(day)),
    needs.members.register(),
  ])
  const start = positionOf(garden)
  if (!start) return refused({ kind: 'garden-without-position' })
  const driven = list.rounds.filter(({ code }) => drivenOn(agenda, day, code))
  const missing = codes?.find((code) => !driven.some((round) => round.code === code))
  if (missing !== undefined) return refused({ kind: 'round-not-driven', round: missing, day })
  const chosen = codes ? codes.flatMap((code) => driven.filter((round) => round.code === code)) : driven
  const rounds = chosen.map((round) =>
    plannedRound(round, homes.orders[round.code] ?? [], {
      lines: drivenOn(agenda, day, round.code)?.lines ?? [],
      depotOf: depot,
      memberOf: register.member,
    }),
  )
  const onSeveral = chosen.flatMap((round) =>
    round.stops.map((stop) => stop.depot).filter((code) => roundsOf(list.rounds, code).length > 1),
  )
  return ok({
    day,
    start,
    settings,
    rounds,
    fixed: new Set([...onSeveral, ...rounds.flatMap(({ stops }) => bound(stops))]),
    newHomes: new Set(rounds.flatMap(({ code, stops }) => newHomesOf(stops, homes.orders[code] ?? []))),
    kept: locks.rounds,
    waiting: [...new Set(agenda.strays.map((stray) => stray.depot))]
      .filter((code) => roundsOf(list.rounds, code).length === 0)
      .flatMap((code) => joiningStop(depot(code), agenda) ?? []),
    joining: (code) => joiningStop(depot(code), agenda),
    servedBy: (code) => roundsOf(list.rounds, code)[0]?.code,
  })
}

const drivenOn = (agenda: DeliveryWeek, day: Day, code: string) =>
  agenda.roundDays.find((one) => one.round === code && one.day === day && one.open)

/** A home goes with its depot, so both stay where they are. */
const bound = (stops: readonly PlannedStop[]): readonly string[] =>
  stops.flatMap(({ depot, home }) => (home ? [depot, depotOf(depot)] : []))

/** A round whose homes were never put in order has no new ones. */
const newHomesOf = (stops: readonly PlannedStop[], kept: readonly string[]): readonly string[] =>
  kept.length === 0 ? [] : stops.flatMap(({ depot, home }) => (home && !kept.includes(depot) ? [depot] : []))
