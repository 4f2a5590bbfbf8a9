import { addDays, weekdayOf } from '../../kernel/days.ts'
import type { Delivery } from './subscription-types.ts'

/** How a day looks in the calendar. */
export type DayLook = 'coming' | 'changed' | 'none' | 'closed' | 'past' | 'trouble'

/** How one delivery looks on that day of the garden. */
export const lookOf = (delivery: Delivery, today: string): DayLook => {
  if (delivery.why.some((why) => why.kind === 'week-closed')) return 'closed'
  if (['lost', 'not-delivered', 'not-collected'].includes(delivery.outcome)) return 'trouble'
  if (delivery.quantity === 0) return 'none'
  if (delivery.frozen || delivery.day < today) return 'past'
  return delivery.why.some((why) => ['exception', 'depot-change', 'holiday-shift'].includes(why.kind))
    ? 'changed'
    : 'coming'
}

const LOOKS: readonly DayLook[] = ['trouble', 'changed', 'coming', 'past', 'none', 'closed']

/** How a day with several deliveries looks: as the one that most needs to be seen. */
export const lookOfDay = (deliveries: readonly Delivery[], today: string): DayLook => {
  const looks = new Set(deliveries.map((delivery) => lookOf(delivery, today)))
  return LOOKS.find((look) => looks.has(look)) ?? 'none'
}

/** The deliveries by day. */
export const byDay = (deliveries: readonly Delivery[]): ReadonlyMap<string, readonly Delivery[]> =>
  Map.groupBy(deliveries, (delivery) => delivery.day)

export type Month = { readonly first: string; readonly weeks: readonly (readonly (string | null)[])[] }

/** The months of a year, each as weeks from Monday to Sunday; days of other months are null. */
export const monthsOf = (year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, n) => monthFrom(`${year}-${String(n + 1).padStart(2, '0')}-01`))

const monthFrom = (first: string): Month => {
  const weeks: (string | null)[][] = []
  for (
    let day = addDays(first, 1 - weekdayOf(first));
    weeks.length === 0 || day.slice(0, 7) === first.slice(0, 7);
  ) {
    const week = Array.from({ length: 7 }, (_, n) => addDays(day, n))
    weeks.push(week.map((one) => (one.slice(0, 7) === first.slice(0, 7) ? one : null)))
    day = addDays(day, 7)
  }
  return { first, weeks }
}
