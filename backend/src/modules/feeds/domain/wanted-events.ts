import { type Day, type Weekday, weekdayOf } from '#kernel/day'
import type { Week } from '#kernel/week'
import type { EventTime, WantedEvent } from './calendar-event.ts'

/** What a feed needs of a delivery; one of the deliveries module fits. */
export interface FedDelivery {
  readonly day: Day
  readonly week: Week
  readonly subscription: number
  readonly planName: string
  readonly productName: string
  readonly quantity: number
  readonly depot: string
  readonly depotName: string
  readonly round: string
  readonly roundName: string
}

/** What a feed needs of a depot; one of the depots module fits. */
export interface FedDepot {
  readonly code: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly collection: readonly { readonly weekday: Weekday; readonly from: string; readonly to: string }[]
}

/** A member's deliveries, one event for each subscription and week (DLV-07). `garden` makes the ids the garden's own. */
export const memberEvents = (
  deliveries: readonly FedDelivery[],
  depotOf: (code: string) => FedDepot | undefined,
  garden: string,
): readonly WantedEvent[] =>
  deliveries
    .filter(({ quantity }) => quantity > 0)
    .map(({ day, week, subscription, planName, productName, quantity, depot, depotName }) => {
      const place = depotOf(depot)
      const hours = hoursOn(place, day)
      return {
        uid: `delivery-${subscription}-${week}@${garden}`,
        day,
        time: timeOf(hours),
        content: {
          kind: 'delivery',
          quantity,
          productName,
          planName,
          depotName,
          address: addressOf(place),
          hours,
        },
      }
    })

/** What a depot receives, one event for each round and week (DLV-07). */
export const depotEvents = (
  deliveries: readonly FedDelivery[],
  depotOf: (code: string) => FedDepot | undefined,
  garden: string,
): readonly WantedEvent[] =>
  grouped(
    deliveries,
    ({ depot, round, week }) => `depot-${depot}-${round}-${week}@${garden}`,
    (first, left) => ({
      time: timeOf(hoursOn(depotOf(first.depot), first.day)),
      content: { kind: 'depot', ...sumOf(first, left), address: addressOf(depotOf(first.depot)) },
    }),
  )

/** What a round carries, one whole-day event a week (DLV-07). */
export const roundEvents = (deliveries: readonly FedDelivery[], garden: string): readonly WantedEvent[] =>
  grouped(
    deliveries,
    ({ round, week }) => `round-${round}-${week}@${garden}`,
    (first, left) => ({
      time: { kind: 'all-day' },
      content: { kind: 'round', ...sumOf(first, left), depotName: '', address: '' },
    }),
  )

const grouped = (
  deliveries: readonly FedDelivery[],
  uidOf: (delivery: FedDelivery) => string,
  describe: (first: FedDelivery, left: readonly FedDelivery[]) => Pick<WantedEvent, 'time' | 'content'>,
): readonly WantedEvent[] => {
  const groups = Map.groupBy(
    deliveries.filter(({ quantity }) => quantity > 0),
    uidOf,
  )
  return [...groups].flatMap(([uid, left]) => {
    const [first] = left
    return first ? [{ uid, day: first.day, ...describe(first, left) }] : []
  })
}

const sumOf = ({ depotName, roundName }: FedDelivery, left: readonly FedDelivery[]) => ({
  depotName,
  roundName,
  baskets: total(left),
  products: [...Map.groupBy(left, ({ productName }) => productName)]
    .map(([name, lines]) => ({ name, quantity: total(lines) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
})

const total = (left: readonly FedDelivery[]): number => left.reduce((sum, { quantity }) => sum + quantity, 0)

const hoursOn = (depot: FedDepot | undefined, day: Day) =>
  (depot?.collection ?? [])
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ from, to }) => ({ from, to }))

// Where a holiday moves the day, the depot's hours of that other weekday are what counts; without any, the whole day.
const timeOf = ([first]: readonly { readonly from: string; readonly to: string }[]): EventTime =>
  first ? { kind: 'hours', ...first } : { kind: 'all-day' }

const addressOf = (depot: FedDepot | undefined): string =>
  [depot?.street ?? '', [depot?.postcode, depot?.town].filter(Boolean).join(' ')]
    .filter((part) => part !== '')
    .join(', ')
