import type { YearCalendar } from '#modules/calendar'
import type { Depot } from '#modules/depots'
import type { Category, Member } from '#modules/members'
import type { Plan, Product } from '#modules/products'
import type { Round } from '#modules/rounds'
import type { Subscription } from '#modules/subscriptions'
import type { ImportSurroundings } from '../domain/read-garden.ts'
import type { ImportNeeds } from './needs.ts'

/** What the garden holds of all that an import may bring. */
export interface GardenThere {
  readonly rounds: readonly Round[]
  readonly depots: readonly Depot[]
  readonly products: readonly Product[]
  readonly plans: readonly Plan[]
  readonly members: readonly Member[]
  readonly calendars: readonly YearCalendar[]
  readonly subscriptions: readonly Subscription[]
  readonly categories: readonly Category[]
}

/** Reads what is there, all of it from memory where nothing has changed. */
export const gardenThere = async (
  needs: Omit<ImportNeeds, 'readTable' | 'commitMany'>,
): Promise<GardenThere> => {
  const [
    { rounds },
    { depots },
    { products, plans },
    { members },
    { decided },
    { subscriptions },
    { categories },
  ] = await Promise.all([
    needs.rounds.all(),
    needs.depots.all(),
    needs.products.catalogue(),
    needs.members.register(),
    needs.calendars.years(),
    needs.subscriptions.book(),
    needs.categories.all(),
  ])
  return { rounds, depots, products, plans, members, calendars: decided, subscriptions, categories }
}

/** What the files may name without bringing it along. */
export const surroundingsIn = (there: GardenThere, isoYear: number | undefined): ImportSurroundings => ({
  existing: {
    rounds: new Map(there.rounds.map(({ code, weekday }) => [code, { weekday }])),
    depots: new Set(there.depots.map(({ code }) => code)),
    plans: new Set(there.plans.map(({ code }) => code)),
    members: new Map(there.members.map((member) => [member.number, member])),
    categories: there.categories,
  },
  closedWeeks: there.calendars.flatMap(({ closedWeeks }) => closedWeeks),
  isoYear,
})
