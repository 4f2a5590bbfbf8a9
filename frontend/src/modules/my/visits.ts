import type { CollectionPoint, Delivery } from '../../api/types.ts'
import { weekdayOf } from '../../kernel/days.ts'

/** One walk to one depot on one day, with everything that waits there. */
export type Visit = {
  readonly key: string
  readonly day: string
  readonly week: string
  /** The day it would have been, when a public holiday moved it. */
  readonly movedFrom: string | undefined
  readonly depot: string
  readonly depotName: string
  /** What to collect; empty when nothing comes and `absent` says why. */
  readonly baskets: readonly Delivery[]
  readonly absent: readonly Delivery[]
  readonly count: number
}

/** The deliveries as walks, by day and depot, early ones first; weeks that the rhythm leaves out are no news. */
export const visitsFrom = (deliveries: readonly Delivery[]): readonly Visit[] => {
  const groups = Map.groupBy(deliveries.filter(isNews), (delivery) => `${delivery.day} ${delivery.depot}`)
  return [...groups]
    .map(([key, group]) => visitFrom(key, group))
    .filter((visit) => visit !== undefined)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The walks on which there is something to carry. */
export const withBaskets = (visits: readonly Visit[]): readonly Visit[] =>
  visits.filter((visit) => visit.count > 0)

/** When the depot is open on that day, from its weekly hours. */
export const hoursOn = (point: CollectionPoint, day: string): CollectionPoint['collection'] =>
  point.collection
    .filter((slot) => slot.weekday === weekdayOf(day))
    .sort((a, b) => (a.from < b.from ? -1 : 1))

const isNews = ({ quantity, why }: Delivery): boolean =>
  quantity > 0 || why.some(({ kind }) => kind !== 'rhythm' && kind !== 'frozen')

const visitFrom = (key: string, group: readonly Delivery[]): Visit | undefined => {
  const first = group[0]
  if (first === undefined) return undefined
  const baskets = group.filter((delivery) => delivery.quantity > 0)
  const shifted = group.find((delivery) => delivery.usualDay !== delivery.day)
  return {
    key,
    day: first.day,
    week: first.week,
    movedFrom: shifted?.usualDay,
    depot: first.depot,
    depotName: first.depotName,
    baskets,
    absent: group.filter((delivery) => delivery.quantity === 0),
    count: baskets.reduce((sum, delivery) => sum + delivery.quantity, 0),
  }
}
