import type { Delivery } from '../domain/delivery.ts'
import type { OutcomeRecord } from '../domain/outcome-record.ts'
import type { ProductTotal } from '../domain/product-totals.ts'
import type { Preparation } from '../domain/week-summary.ts'
import type { CollectionPoint } from '../views/collection-points.ts'
import type { PreparationLines, PreparationView } from '../views/preparation-view.ts'
import type { WeekView } from '../views/week-view.ts'

export const weekToBody = ({ week, closed, preparations, warnings, nextHolidays }: WeekView) => ({
  week,
  closed,
  preparations: preparations.map(preparationToBody),
  warnings: warnings.map((warning) =>
    warning.kind === 'holiday-undecided'
      ? { ...warning, rounds: [...warning.rounds], roundNames: [...warning.roundNames] }
      : { ...warning },
  ),
  nextHolidays: nextHolidays.map(({ day, name, week: inWeek, rounds }) => ({
    day,
    name,
    week: inWeek,
    rounds: rounds.map((round) => ({ ...round })),
  })),
})

export const preparationViewToBody = (view: PreparationView) => ({
  ...preparationToBody(view),
  stops: view.stops.map((stop) => ({ ...stop, products: stop.products.map(productToBody) })),
})

const preparationToBody = ({ day, rounds, products, baskets }: Preparation) => ({
  day,
  rounds: rounds.map(({ outcomes, ...round }) => ({
    ...round,
    outcomes: {
      planned: outcomes.planned,
      delivered: outcomes.delivered,
      notCollected: outcomes['not-collected'],
      lost: outcomes.lost,
      notDelivered: outcomes['not-delivered'],
    },
  })),
  products: products.map(productToBody),
  baskets,
})

const productToBody = (total: ProductTotal) => ({ ...total, plans: total.plans.map((plan) => ({ ...plan })) })

export const deliveryToBody = ({ why, listedName, category, ...delivery }: Delivery) => ({
  ...delivery,
  why: [...why],
})

export const lineToBody =
  ({ categoryName, isHome }: Pick<PreparationLines, 'categoryName' | 'isHome'>) =>
  ({ why, week, usualDay, preparationDay, roundName, stop, day, ...line }: Delivery) => ({
    ...line,
    categoryName: categoryName(line.category),
    home: isHome(line.depot),
    position: stop,
    deliveryDay: day,
  })

export const outcomeToBody = (record: OutcomeRecord) => ({
  id: record.id,
  day: record.day,
  round: record.round,
  depot: record.depot,
  subscription: record.subscription,
  outcome: record.outcome,
  reason: record.reason,
  note: record.note,
  at: record.atMs,
  by: record.by,
  withdrawn: record.withdrawn !== null,
})

export const pointToBody = ({ collection, ...point }: CollectionPoint) => ({
  ...point,
  collection: collection.map((slot) => ({ ...slot })),
})
