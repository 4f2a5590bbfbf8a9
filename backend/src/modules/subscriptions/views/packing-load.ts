import { addDays, type Day, type Weekday } from '#kernel/day'
import { addWeeks, isoYearOf, type Week, weekOf, weeksOfYear } from '#kernel/week'
import {
  CALENDAR_FAMILY,
  type Calendars,
  deliveryDay,
  isOpenWeek,
  type YearCalendar,
} from '#modules/calendar'
import { ROUNDS_FAMILY, type Round, type Rounds, servingRound } from '#modules/rounds'
import { cachedBy, type Revisions } from '#platform/dynamo'
import { type PackedOn, type PackingLoad, packingLoad } from '../domain/level-load.ts'
import { SUBSCRIPTIONS_FAMILY } from '../family.ts'
import type { SubscriptionBook, Subscriptions } from '../store/subscriptions-store.ts'

/** Where the packing load comes from. */
interface LoadSources {
  readonly subscriptions: Pick<Subscriptions, 'book'>
  readonly rounds: Pick<Rounds, 'all'>
  readonly calendars: Pick<Calendars, 'years'>
}

/** Baskets to pack in the weeks of an ISO year in which the garden delivers. */
export interface YearLoad {
  readonly calendar: YearCalendar
  readonly weeks: readonly Week[]
  /** As long as `weeks`, by the rounds' usual packing days: a holiday moves a day, not its week's load. */
  readonly load: PackingLoad
  readonly packedOn: PackedOn
  readonly book: SubscriptionBook
  /** The first week of which no day is frozen yet, when days are frozen that many days ahead. */
  readonly firstOpen: (today: Day, deadlineDays: number) => Week
  /** The weekday on which the round of a depot comes. */
  readonly deliveredOn: (depot: string, round: string | null) => Weekday | undefined
}

export interface PackingLoads {
  readonly year: (isoYear: number) => Promise<YearLoad>
}

const FAMILIES = [SUBSCRIPTIONS_FAMILY, ROUNDS_FAMILY, CALENDAR_FAMILY]
const YEARS_KEPT = 4

/** Adds the load of a year up when it is asked for, and keeps it while nothing changes (CAL-04). */
export const openPackingLoads = (revisions: Revisions, sources: LoadSources): PackingLoads => {
  const year = cachedBy(revisions, FAMILIES, YEARS_KEPT, async (isoYear) => {
    const [book, { rounds }, years] = await Promise.all([
      sources.subscriptions.book(),
      sources.rounds.all(),
      sources.calendars.years(),
    ])
    const inUse = rounds.filter(({ archived }) => !archived)
    return yearLoad(book, inUse, years.year, Number(isoYear))
  })
  return { year: (isoYear) => year(String(isoYear)) }
}

const yearLoad = (
  book: SubscriptionBook,
  rounds: readonly Round[],
  yearOf: (isoYear: number) => YearCalendar,
  isoYear: number,
): YearLoad => {
  const calendar = yearOf(isoYear)
  const weeks = weeksOfYear(isoYear).filter((week) => isOpenWeek(calendar, week))
  const roundAt = roundFinder(rounds)
  const packedOn: PackedOn = (depot, round) => roundAt(depot, round)?.preparationWeekday
  return {
    calendar,
    weeks,
    load: packingLoad(book.subscriptions, weeks, packedOn),
    packedOn,
    book,
    firstOpen: (today, deadlineDays) => firstOpenWeek(rounds, yearOf, addDays(today, deadlineDays)),
    deliveredOn: (depot, round) => roundAt(depot, round)?.weekday,
  }
}

const roundFinder = (rounds: readonly Round[]) => {
  const known = new Map<string, Round | undefined>()
  return (depot: string, chosen: string | null): Round | undefined => {
    const key = `${depot} ${chosen ?? ''}`
    if (!known.has(key)) known.set(key, servingRound(rounds, depot, chosen))
    return known.get(key)
  }
}

const firstOpenWeek = (
  rounds: readonly Round[],
  yearOf: (isoYear: number) => YearCalendar,
  lastFrozen: Day,
): Week => {
  const week = weekOf(lastFrozen)
  const year = yearOf(isoYearOf(week))
  const frozen = rounds.some((round) => deliveryDay(week, round, year).day <= lastFrozen)
  return frozen ? addWeeks(week, 1) : week
}
