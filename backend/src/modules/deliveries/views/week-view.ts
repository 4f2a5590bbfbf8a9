import { addDays, type Day } from '#kernel/day'
import { dayInWeek, isoYearOf, type Week, weekOf } from '#kernel/week'
import { type HolidayDecisions, isOpenWeek, openYear, undecidedHolidays } from '#modules/calendar'
import type { DeliveryNeeds } from '../actions/needs.ts'
import { type Preparation, preparationsOf } from '../domain/week-summary.ts'
import { type WeekWarning, weekWarnings } from '../domain/week-warnings.ts'
import type { DeliveryWeek } from './agenda.ts'

/** A holiday to come, its rounds by name too. */
interface NextHoliday extends Omit<HolidayDecisions, 'rounds'> {
  readonly rounds: readonly (HolidayDecisions['rounds'][number] & { readonly roundName: string })[]
}

/** A week as the first page of staff shows it (DLV-01, DLV-02). */
export interface WeekView {
  readonly week: Week
  /** Whether the garden does not deliver in it. */
  readonly closed: boolean
  readonly preparations: readonly Preparation[]
  readonly warnings: readonly WeekWarning[]
  /** From today on, decided or not. */
  readonly nextHolidays: readonly NextHoliday[]
}

const HOLIDAYS_SHOWN = 4
const DAYS_AHEAD = 370

/** What is packed in a week, what must be settled, and which holidays come next. */
export const weekView = async (
  needs: Pick<DeliveryNeeds, 'agenda' | 'clock'>,
  week: Week,
): Promise<WeekView> => {
  const agenda = await needs.agenda.week(week)
  const decisions = agenda.facts.decisions(isoYearOf(week))
  const undecided = undecidedHolidays(decisions, dayInWeek(week, 1), dayInWeek(week, 7))
  return {
    week,
    closed: !isOpenWeek(calendarOf(agenda, week), week),
    preparations: preparationsIn(agenda),
    warnings: weekWarnings({ ...agenda, undecided, depots: agenda.facts.depots }),
    nextHolidays: nextHolidays(agenda, needs.clock.today()),
  }
}

// A week stays the same object until something changes, so its sums are made once.
const sums = new WeakMap<DeliveryWeek, readonly Preparation[]>()

/** The preparation days of a week with their counts. */
export const preparationsIn = (agenda: DeliveryWeek): readonly Preparation[] => {
  const known = sums.get(agenda) ?? preparationsOf(agenda.roundDays, agenda.outcomeOf, agenda.order)
  sums.set(agenda, known)
  return known
}

const calendarOf = ({ facts }: DeliveryWeek, week: Week) =>
  facts.calendars.find(({ isoYear }) => isoYear === isoYearOf(week)) ?? openYear(isoYearOf(week))

const nextHolidays = ({ facts }: DeliveryWeek, today: Day): readonly NextHoliday[] => {
  const isoYear = isoYearOf(weekOf(today))
  const last = addDays(today, DAYS_AHEAD)
  const names = new Map(facts.rounds.map(({ code, name }) => [code, name]))
  return [isoYear, isoYear + 1, isoYear + 2]
    .flatMap((year) => facts.decisions(year))
    .filter(({ day }) => day >= today && day <= last)
    .slice(0, HOLIDAYS_SHOWN)
    .map(({ rounds, ...holiday }) => ({
      ...holiday,
      rounds: rounds.map((one) => ({ ...one, roundName: names.get(one.round) ?? one.round })),
    }))
}
