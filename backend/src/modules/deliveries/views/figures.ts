import type { Day } from '#kernel/day'
import { weekOf, weeksFrom, weeksOfYear } from '#kernel/week'
import type { DeliveryNeeds } from '../actions/needs.ts'
import { type DayTotal, type DrivenRound, dayTotals, drivenRounds } from '../domain/figures.ts'
import type { RoundDay } from '../domain/round-day.ts'

/** When each round is driven in an ISO year, closed weeks left out. */
export const roundDaysOfYear = async (
  needs: Pick<DeliveryNeeds, 'agenda'>,
  isoYear: number,
): Promise<readonly DrivenRound[]> => drivenRounds(await roundDaysIn(needs, weeksOfYear(isoYear)), isoYear)

/** Baskets by day, depot and plan between two days, both included. */
export const dayTotalsBetween = async (
  needs: Pick<DeliveryNeeds, 'agenda'>,
  from: Day,
  to: Day,
): Promise<readonly DayTotal[]> =>
  dayTotals(await roundDaysIn(needs, weeksFrom(weekOf(from), weekOf(to))), from, to)

const roundDaysIn = async (
  needs: Pick<DeliveryNeeds, 'agenda'>,
  weeks: ReturnType<typeof weeksOfYear>,
): Promise<readonly RoundDay[]> => {
  const roundDays: RoundDay[] = []
  for (const week of weeks) roundDays.push(...(await needs.agenda.week(week)).roundDays)
  return roundDays
}
