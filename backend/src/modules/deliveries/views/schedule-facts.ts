import { isoYearOf } from '#kernel/week'
import {
  type Calendars,
  type HolidayDecisions,
  holidayDecisions,
  holidaysOfIsoYear,
  openYear,
  type YearCalendar,
} from '#modules/calendar'
import type { Depot, Depots } from '#modules/depots'
import type { Garden, Settings } from '#modules/garden'
import { type Categories, listedName, type Members, spokenName } from '#modules/members'
import type { Products } from '#modules/products'
import type { Rounds } from '#modules/rounds'
import type { Subscriptions } from '#modules/subscriptions'
import type { ScheduleInputs } from '../domain/inputs.ts'
import type { ProductOrder } from '../domain/product-totals.ts'
import type { Deliveries } from '../store/deliveries-store.ts'

/** Where the facts come from. */
export interface AgendaSources {
  readonly settings: Pick<Settings, 'garden'>
  readonly members: Pick<Members, 'register'>
  readonly categories: Pick<Categories, 'all'>
  readonly depots: Pick<Depots, 'all'>
  readonly products: Pick<Products, 'catalogue'>
  readonly rounds: Pick<Rounds, 'all'>
  readonly subscriptions: Pick<Subscriptions, 'book'>
  readonly calendars: Pick<Calendars, 'years'>
  readonly deliveries: Pick<Deliveries, 'record'>
}

/** All that the schedule follows from, with the garden's settings and order beside it. */
export interface ScheduleFacts extends ScheduleInputs {
  readonly garden: Garden
  readonly calendars: readonly YearCalendar[]
  readonly depots: readonly Depot[]
  readonly order: ProductOrder
  /** The categories of members, in the garden's order (MEM-02). */
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  /** The public holidays of an ISO year, and what is decided of each for the rounds in use. */
  readonly decisions: (isoYear: number) => readonly HolidayDecisions[]
}

/** Gathers the facts of the lower floors. */
export const loadFacts = async (sources: AgendaSources): Promise<ScheduleFacts> => {
  const [garden, register, { categories }, { depots }, catalogue, { rounds }, book, { decided }] =
    await Promise.all([
      sources.settings.garden(),
      sources.members.register(),
      sources.categories.all(),
      sources.depots.all(),
      sources.products.catalogue(),
      sources.rounds.all(),
      sources.subscriptions.book(),
      sources.calendars.years(),
    ])
  const { subscriptions } = book
  const members = register.members.map((member) => ({
    number: member.number,
    name: spokenName(member),
    listedName: listedName(member),
    category: member.category,
    phone: member.phone || member.phone2,
  }))
  const years = new Set(subscriptions.flatMap(({ start, end }) => [isoYearOf(start), isoYearOf(end)]))
  const holidays = [...years].flatMap((isoYear) => holidaysOfIsoYear(isoYear, garden.holidayRegion))
  const { products, plans } = catalogue
  return {
    garden,
    subscriptions,
    plans,
    products,
    depots,
    rounds,
    members,
    calendars: decided,
    holidays,
    order: { product: placeIn(products), plan: placeIn(plans) },
    categories,
    decisions: decisionsBy((isoYear) =>
      holidayDecisions(
        decided.find((year) => year.isoYear === isoYear) ?? openYear(isoYear),
        garden.holidayRegion,
        rounds.filter(({ archived }) => !archived),
      ),
    ),
  }
}

const placeIn = (ordered: readonly { readonly code: string }[]): ((code: string) => number) => {
  const places = new Map(ordered.map(({ code }, n) => [code, n]))
  return (code) => places.get(code) ?? ordered.length
}

/** Facts never change, so a year is worked out once for them. */
const decisionsBy = (
  workOut: (isoYear: number) => readonly HolidayDecisions[],
): ScheduleFacts['decisions'] => {
  const known = new Map<number, readonly HolidayDecisions[]>()
  return (isoYear) => {
    const year = known.get(isoYear) ?? workOut(isoYear)
    known.set(isoYear, year)
    return year
  }
}
