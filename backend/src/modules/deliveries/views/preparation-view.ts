import type { Day } from '#kernel/day'
import { weekOf } from '#kernel/week'
import type { DeliveryNeeds } from '../actions/needs.ts'
import type { Delivery } from '../domain/delivery.ts'
import { type LineFilter, packedOn, preparationLines } from '../domain/preparation-lines.ts'
import { type ProductTotal, stopTotals } from '../domain/product-totals.ts'
import type { Preparation } from '../domain/week-summary.ts'
import { preparationsIn } from './week-view.ts'

/** A stop of a round with what is left there. */
export interface PreparedStop {
  readonly round: string
  readonly position: number
  readonly depot: string
  readonly depotName: string
  readonly products: readonly ProductTotal[]
}

/** What is packed on a day, and where it goes. */
export interface PreparationView extends Preparation {
  readonly stops: readonly PreparedStop[]
}

/** A preparation day; one on which nothing is packed is empty. (DLV-02) */
export const preparationView = async (
  needs: Pick<DeliveryNeeds, 'agenda'>,
  day: Day,
): Promise<PreparationView> => {
  const agenda = await needs.agenda.week(weekOf(day))
  const prepared = preparationsIn(agenda).find((one) => one.day === day)
  const stops = packedOn(agenda.roundDays, day).flatMap((roundDay) =>
    stopTotals(roundDay.lines, agenda.order).map((stop) => ({ round: roundDay.round, ...stop })),
  )
  return { ...(prepared ?? { day, rounds: [], products: [], baskets: 0 }), stops }
}

/** Lines, and what the garden calls the categories of their members. */
export interface PreparationLines {
  readonly lines: readonly Delivery[]
  readonly categoryName: (code: string) => string
  /** Whether what stands at the depot is brought home. */
  readonly isHome: (depot: string) => boolean
}

/** The lines of a preparation day, sorted and filtered; a line of none is not packed. (DLV-02) */
export const preparationLinesOf = async (
  needs: Pick<DeliveryNeeds, 'agenda'>,
  day: Day,
  filter: LineFilter,
): Promise<PreparationLines> => {
  const agenda = await needs.agenda.week(weekOf(day))
  const ranks = new Map(agenda.roundDays.map(({ round, position }) => [round, position]))
  const packed = agenda.deliveries().filter(({ preparationDay }) => preparationDay === day)
  const { categories } = agenda.facts
  const lines = preparationLines(packed, filter, {
    round: (code) => ranks.get(code) ?? 0,
    category: placeIn(categories),
  })
  const names = new Map(categories.map(({ code, name }) => [code, name]))
  const homes = new Set(agenda.facts.depots.filter(({ kind }) => kind === 'home').map(({ code }) => code))
  return { lines, categoryName: (code) => names.get(code) ?? code, isHome: (depot) => homes.has(depot) }
}

/** Those in no category come last. */
const placeIn = (categories: readonly { readonly code: string }[]): ((code: string) => number) => {
  const places = new Map(categories.map(({ code }, n) => [code, n]))
  return (code) => places.get(code) ?? (code === '' ? categories.length + 1 : categories.length)
}
