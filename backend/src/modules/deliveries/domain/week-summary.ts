import type { Day } from '#kernel/day'
import type { Outcome } from './delivery.ts'
import type { OutcomeOf } from './outcomes.ts'
import { basketsIn, type ProductOrder, type ProductTotal, productTotals } from './product-totals.ts'
import { byDayAndRound, type RoundDay } from './round-day.ts'

/** Baskets of a round's day by what became of them. */
type OutcomeCounts = Readonly<Record<Outcome, number>>

/** A round on a preparation day. */
interface PreparedRound {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly deliveryDay: Day
  readonly frozen: boolean
  readonly baskets: number
  readonly outcomes: OutcomeCounts
}

/** What is packed on a day: its rounds in order, and counts by product (DLV-02). */
export interface Preparation {
  readonly day: Day
  readonly rounds: readonly PreparedRound[]
  readonly products: readonly ProductTotal[]
  readonly baskets: number
}

/** The preparation days of some round days, in order. Closed weeks have none. */
export const preparationsOf = (
  roundDays: readonly RoundDay[],
  outcomesOf: (roundDay: RoundDay) => OutcomeOf,
  order: ProductOrder,
): readonly Preparation[] => {
  const days = Map.groupBy(
    roundDays.filter(({ open }) => open),
    ({ preparationDay }) => preparationDay,
  )
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, packed]) => {
      const lines = packed.flatMap((roundDay) => roundDay.lines)
      return {
        day,
        rounds: packed
          .toSorted(byDayAndRound)
          .map((roundDay) => preparedRound(roundDay, outcomesOf(roundDay))),
        products: productTotals(lines, order),
        baskets: basketsIn(lines),
      }
    })
}

const preparedRound = (roundDay: RoundDay, outcomeOf: OutcomeOf): PreparedRound => ({
  code: roundDay.round,
  name: roundDay.roundName,
  colour: roundDay.colour,
  deliveryDay: roundDay.day,
  frozen: roundDay.frozenAtMs !== null,
  baskets: basketsIn(roundDay.lines),
  outcomes: outcomeCounts(roundDay, outcomeOf),
})

const outcomeCounts = ({ lines }: RoundDay, outcomeOf: OutcomeOf): OutcomeCounts => {
  const counts = { planned: 0, delivered: 0, 'not-collected': 0, lost: 0, 'not-delivered': 0 }
  for (const line of lines) counts[outcomeOf(line).outcome] += line.quantity
  return counts
}
