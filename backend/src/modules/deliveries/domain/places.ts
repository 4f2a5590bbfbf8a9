import type { Day } from '#kernel/day'
import { isoYearOf, type Week } from '#kernel/week'
import type { ScheduledCalendar, ScheduledRound, ScheduleInputs, ScheduleRules } from './inputs.ts'
import type { Why } from './why.ts'

/** A round in a week: its days, worked out once for all who stand on it. */
export interface RoundWeek {
  readonly round: ScheduledRound
  readonly week: Week
  readonly day: Day
  readonly usualDay: Day
  readonly preparationDay: Day
  readonly open: boolean
  /** Why the day is not the usual one, for every line of the day. */
  readonly why: readonly Why[]
}

/** A depot on a round: where in the order it stands. */
export interface Place {
  /** Position in the list of all places. */
  readonly index: number
  readonly depot: string
  readonly depotName: string
  /** From 1. */
  readonly stop: number
  /** The round in each of the weeks; the same array for all its places. */
  readonly roundWeeks: readonly RoundWeek[]
}

/** Every place, in the order of rounds, then of stops, and a way to find one. */
export interface Places {
  readonly all: readonly Place[]
  /** On the round chosen where it serves the depot, otherwise on the first that does. */
  readonly find: (depot: string, round: string | null) => Place | undefined
}

/** Works out each round's days in those weeks and each depot's places on them (CAL-01, CAL-02, DEP-05). */
export const placesIn = (inputs: ScheduleInputs, weeks: readonly Week[], rules: ScheduleRules): Places => {
  const names = new Map(inputs.depots.map((depot) => [depot.code, depot.name]))
  const roundWeekOf = roundWeeksIn(inputs, weeks, rules)
  const all: Place[] = []
  const known = new Map<string, Map<string, Place>>()
  for (const round of inOrder(inputs.rounds)) {
    const roundWeeks = weeks.map((week) => roundWeekOf(round, week))
    for (const [n, { depot }] of round.stops.entries()) {
      const depotName = names.get(depot) ?? depot
      const place: Place = { index: all.length, depot, depotName, stop: n + 1, roundWeeks }
      all.push(place)
      known.set(depot, (known.get(depot) ?? new Map<string, Place>()).set(round.code, place))
    }
  }
  const find = (depot: string, round: string | null) => {
    const places = known.get(depot)
    return (round === null ? undefined : places?.get(round)) ?? places?.values().next().value
  }
  return { all, find }
}

const inOrder = (rounds: readonly ScheduledRound[]): readonly ScheduledRound[] =>
  rounds
    .filter((round) => !round.archived)
    .toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))

const roundWeeksIn = (inputs: ScheduleInputs, weeks: readonly Week[], rules: ScheduleRules) => {
  const decided = new Map(inputs.calendars.map((calendar) => [calendar.isoYear, calendar]))
  const holidays = new Map(inputs.holidays.map((holiday) => [holiday.day, holiday.name]))
  const years = new Map<Week, ScheduledCalendar>()
  for (const week of weeks) {
    const isoYear = isoYearOf(week)
    years.set(week, decided.get(isoYear) ?? rules.openYear(isoYear))
  }
  return (round: ScheduledRound, week: Week): RoundWeek => {
    const year = years.get(week) ?? rules.openYear(isoYearOf(week))
    const { day, usualDay } = rules.deliveryDay(week, round, year)
    const holiday = holidays.get(usualDay) ?? null
    return {
      round,
      week,
      day,
      usualDay,
      preparationDay: rules.preparationDay(day, round.preparationWeekday),
      open: rules.isOpenWeek(year, week),
      why: day === usualDay ? [] : [{ kind: 'holiday-shift', usualDay, holiday }],
    }
  }
}
