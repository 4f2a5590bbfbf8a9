import type { Day } from '#kernel/day'
import { isoYearOf, type Week } from '#kernel/week'
import type { RoundDay } from './round-day.ts'

/** The date on which a round is driven. */
export interface DrivenRound {
  readonly round: string
  readonly week: Week
  readonly day: Day
}

/** Baskets of a plan left at a depot on a day. */
export interface DayTotal {
  readonly day: Day
  readonly depot: string
  readonly plan: string
  readonly quantity: number
}

/** When each round is driven in an ISO year, in the order of rounds, then of weeks; closed weeks are left out. */
export const drivenRounds = (roundDays: readonly RoundDay[], isoYear: number): readonly DrivenRound[] =>
  roundDays
    .filter(({ open, week }) => open && isoYearOf(week) === isoYear)
    .toSorted((a, b) => a.position - b.position || compare(a.round, b.round) || compare(a.week, b.week))
    .map(({ round, week, day }) => ({ round, week, day }))

/** Baskets by day, depot and plan between two days, both included, sorted so; what is none is left out. */
export const dayTotals = (roundDays: readonly RoundDay[], from: Day, to: Day): readonly DayTotal[] => {
  const totals = new Map<string, DayTotal>()
  for (const { day, lines } of roundDays.filter((one) => one.day >= from && one.day <= to)) {
    for (const { depot, plan, quantity } of lines) {
      if (quantity === 0) continue
      const key = `${day} ${depot} ${plan}`
      totals.set(key, { day, depot, plan, quantity: quantity + (totals.get(key)?.quantity ?? 0) })
    }
  }
  return [...totals.values()].toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.depot, b.depot) || compare(a.plan, b.plan),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
