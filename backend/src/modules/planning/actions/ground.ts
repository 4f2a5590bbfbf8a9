import type { Day } from '#kernel/day'
import { ok, type Result, refused } from '#kernel/result'
import { weekOf } from '#kernel/week'
import type { DeliveryWeek } from '#modules/deliveries'
import type { Depot } from '#modules/depots'
import { type Round, roundsOf } from '#modules/rounds'
import type { PlannedRound, PlannedStop, Position } from '../domain/planned-round.ts'
import type { PlanningSettings } from '../domain/planning-settings.ts'
import type { PlanningNeeds } from './needs.ts'

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
  /** Depots that stand on more than one round of the garden: their members chose one, so they stay (DEP-05). */
  readonly fixed: ReadonlySet<string>
  readonly kept: readonly string[]
  /** A depot as a stop of a round it is not on yet; undefined when it is not in use. */
  readonly joining: (depot: string) => PlannedStop | undefined
  readonly servedBy: (depot: string) => string | undefined
}

type Needs = Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots' | 'settings' | 'agenda'>

/** The ground for these rounds of a day, or for all that drive then. */
export const groundOf = async (
  needs: Needs,
  day: Day,
  codes?: readonly string[],
): Promise<Result<Ground, GardenWithoutPosition | RoundNotDriven>> => {
  const [garden, settings, locks, { depot }, list, agenda] = await Promise.all([
    needs.settings.garden(),
    needs.planning.settings(),
    needs.planning.locks(),
    needs.depots.all(),
    needs.rounds.all(),
    needs.agenda.week(weekOf(day)),
  ])
  const start = positionOf(garden)
  if (!start) return refused({ kind: 'garden-without-position' })
  const driven = list.rounds.filter(({ code }) => drivenOn(agenda, day, code))
  const missing = codes?.find((code) => !driven.some((round) => round.code === code))
  if (missing !== undefined) return refused({ kind: 'round-not-driven', round: missing, day })
  const chosen = codes ? codes.flatMap((code) => driven.filter((round) => round.code === code)) : driven
  return ok({
    day,
    start,
    settings,
    rounds: chosen.map((round) => plannedRound(round, leftBy(agenda, day, round.code), depot)),
    fixed: new Set(
      chosen.flatMap((round) =>
        round.stops.map((stop) => stop.depot).filter((code) => roundsOf(list.rounds, code).length > 1),
      ),
    ),
    kept: locks.rounds,
    joining: (code) => joiningStop(depot(code), agenda),
    servedBy: (code) => roundsOf(list.rounds, code)[0]?.code,
  })
}

/** What is left at a stop that day. */
interface Left {
  readonly baskets: number
  readonly people: number
}

const drivenOn = (agenda: DeliveryWeek, day: Day, code: string) =>
  agenda.roundDays.find((one) => one.round === code && one.day === day && one.open)

const leftBy = (agenda: DeliveryWeek, day: Day, code: string): ((depot: string) => Left) => {
  const lines = drivenOn(agenda, day, code)?.lines.filter(({ quantity }) => quantity > 0) ?? []
  const byDepot = Map.groupBy(lines, ({ depot }) => depot)
  return (depot) => {
    const left = byDepot.get(depot) ?? []
    return {
      baskets: left.reduce((sum, { quantity }) => sum + quantity, 0),
      people: new Set(left.map(({ member }) => member)).size,
    }
  }
}

const plannedRound = (
  { code, name, colour, weekday, version, stops }: Round,
  left: (depot: string) => Left,
  depotOf: (code: string) => Depot | undefined,
): PlannedRound => ({
  code,
  name,
  colour,
  weekday,
  version,
  stops: stops.map(({ depot }) => stopAt(depot, depotOf(depot), left(depot))),
})

const stopAt = (code: string, depot: Depot | undefined, { baskets, people }: Left): PlannedStop => ({
  depot: code,
  name: depot?.name ?? code,
  position: depot ? positionOf(depot) : null,
  baskets,
  homes: depot?.kind === 'home' ? people : 0,
})

/** What members ask for at a depot that no round serves is known as strays. */
const joiningStop = (depot: Depot | undefined, { strays }: DeliveryWeek): PlannedStop | undefined => {
  if (!depot || depot.archived) return undefined
  const asked = strays.filter((stray) => stray.depot === depot.code && stray.quantity > 0)
  const baskets = asked.reduce((sum, { quantity }) => sum + quantity, 0)
  const people = Math.max(1, new Set(asked.map(({ member }) => member)).size)
  return stopAt(depot.code, depot, { baskets: Math.max(1, baskets), people })
}

const positionOf = ({
  latitude,
  longitude,
}: {
  latitude: number | null
  longitude: number | null
}): Position | null => (latitude === null || longitude === null ? null : { latitude, longitude })
