import type { Day } from '#kernel/day'
import { weekOf } from '#kernel/week'
import type { Delivery } from '#modules/deliveries'
import { type DriverStop, driverStops } from '../domain/driver-stop.ts'
import type { DrivingNeeds } from '../needs.ts'

/** A round of a day, with how far it has come. */
export interface DrivenRound {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly stops: number
  readonly baskets: number
  /** Stops of which something was recorded for every basket. */
  readonly done: number
}

type Needs = Pick<DrivingNeeds, 'agenda' | 'depots' | 'members' | 'planning'>

/** The rounds of a day, in the garden's order. (RND-05) */
export const roundsOfDay = async (needs: Needs, day: Day): Promise<readonly DrivenRound[]> => {
  const agenda = await needs.agenda.week(weekOf(day))
  const driven = agenda.roundDays.filter((roundDay) => roundDay.day === day && roundDay.open)
  return driven.map(({ round, roundName, colour }) => {
    const stops = driverStops(linesOf(agenda.deliveries(), day, round), nothing, nothing)
    return {
      code: round,
      name: roundName,
      colour,
      stops: stops.length,
      baskets: stops.reduce((total, { baskets }) => total + baskets, 0),
      done: stops.filter(({ outcome }) => outcome !== 'planned').length,
    }
  })
}

/** A round's stops with what to leave; undefined when the round does not drive that day. (RND-05) */
export const stopsOfRound = async (
  needs: Needs,
  day: Day,
  round: string,
): Promise<
  (Pick<DrivenRound, 'code' | 'name' | 'colour'> & { stops: readonly DriverStop[] }) | undefined
> => {
  const [agenda, depots, register, homes] = await Promise.all([
    needs.agenda.week(weekOf(day)),
    needs.depots.all(),
    needs.members.register(),
    needs.planning.homeOrders(),
  ])
  const driven = agenda.roundDays.find((one) => one.day === day && one.round === round && one.open)
  if (!driven) return undefined
  const lines = linesOf(agenda.deliveries(), day, round)
  return {
    code: round,
    name: driven.roundName,
    colour: driven.colour,
    stops: driverStops(lines, depots.depot, register.member, homes.orders[round]),
  }
}

const linesOf = (deliveries: readonly Delivery[], day: Day, round: string) =>
  deliveries.filter((line) => line.day === day && line.round === round)

const nothing = () => undefined
