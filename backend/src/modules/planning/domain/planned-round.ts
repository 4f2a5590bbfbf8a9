import type { PlanningDetails } from './planning-settings.ts'

/** Where something is, in degrees (WGS 84). */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** Somebody whose baskets are brought home, as the driver must know them (RND-02). */
export interface Home {
  readonly member: number
  readonly address: string
  readonly phone: string
}

/** A stop of a round with what is left there that day; nothing to leave means it is passed by. */
export interface PlannedStop {
  /** A depot's code; for a home that is on the map, as `homeStop` spells it. */
  readonly depot: string
  readonly name: string
  readonly position: Position | null
  readonly baskets: number
  /** Persons brought to at home; 0 where members collect. */
  readonly homes: number
  /** A home of its own, or null at a depot. */
  readonly home: Home | null
  /** Persons brought to at home whose place nobody knows: they are counted at their depot. */
  readonly unplacedHomes: readonly string[]
}

/** A round on a day: its stops in order, those passed by too. */
export interface PlannedRound {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly weekday: number
  readonly version: number
  readonly stops: readonly PlannedStop[]
}

/** A stop that is driven to: something is left there, and it is known where it is. */
export interface Visit extends PlannedStop {
  /** Names it in the question put to the engine: a depot may stand on two rounds of a day. */
  readonly id: string
  readonly round: string
  readonly position: Position
}

/** The stop as one that is driven to, if it is known where it is. */
export const visitAt = (stop: PlannedStop, round: string): readonly Visit[] =>
  stop.position ? [{ ...stop, position: stop.position, round, id: `${round} ${stop.depot}` }] : []

/** The stops that are driven to, in order. */
export const visitsOf = (round: PlannedRound): readonly Visit[] =>
  round.stops.filter(({ baskets }) => baskets > 0).flatMap((stop) => visitAt(stop, round.code))

/**
 * Takes visits by the stops that name them, each once: a depot on two rounds means that round's own first. A stop that
 * is not visited, or no longer there to take, is nothing.
 */
export const takingVisits = (
  visits: ReadonlyMap<string, Visit>,
): ((stop: string, round: string) => readonly string[]) => {
  const left = new Map(visits)
  return (stop, round) => {
    const found = left.get(`${round} ${stop}`) ?? [...left.values()].find(({ depot }) => depot === stop)
    if (found) left.delete(found.id)
    return found ? [found.id] : []
  }
}

/** The stops where something should be left and nobody knows where they are. */
export const unplacedOf = (round: PlannedRound): readonly PlannedStop[] =>
  round.stops.filter(({ baskets, position }) => baskets > 0 && !position)

/** Seconds spent at a stop: per stop and basket, or per person where baskets are brought home (RND-02). */
export const secondsAt = (stop: PlannedStop, settings: PlanningDetails): number =>
  stop.homes > 0
    ? stop.homes * settings.minutesPerHome * 60
    : settings.minutesPerStop * 60 + stop.baskets * settings.secondsPerBasket
