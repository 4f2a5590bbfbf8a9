import type { Day } from '#kernel/day'
import { compareNames, folded } from '#kernel/text'
import type { Delivery } from './delivery.ts'
import type { RoundDay } from './round-day.ts'

/** What the list of a preparation day can be sorted by; stops always in the order of driving (DLV-02). */
type LineSort = (typeof lineSorts)[number]
export const lineSorts = ['round', 'stop', 'depot', 'category', 'name', 'product'] as const

/** What is wanted of the list; what is left out does not restrict. A category of `''` means those who have none. */
export interface LineFilter {
  readonly q?: string | undefined
  readonly round?: string | undefined
  readonly depot?: string | undefined
  readonly category?: string | undefined
  readonly product?: string | undefined
  readonly sort?: LineSort | undefined
}

/** The garden's own orders: the place of a round, and of a category. */
export interface LineOrder {
  readonly round: (code: string) => number
  readonly category: (code: string) => number
}

/** The rounds packed on that day (RND-01). */
export const packedOn = (roundDays: readonly RoundDay[], preparation: Day): readonly RoundDay[] =>
  roundDays.filter(({ preparationDay, open }) => open && preparationDay === preparation)

/** The deliveries to pack, in the order asked for. */
export const preparationLines = (
  deliveries: readonly Delivery[],
  filter: LineFilter,
  order: LineOrder,
): readonly Delivery[] => {
  const compare = comparing(order)[filter.sort ?? 'round']
  return deliveries
    .filter((line) => line.quantity > 0 && isWanted(line, filter))
    .toSorted((a, b) => compare(a, b) || a.subscription - b.subscription)
}

const FILTERED = ['round', 'depot', 'category', 'product'] as const

const isWanted = (line: Delivery, { q = '', ...only }: LineFilter): boolean => {
  if (FILTERED.some((field) => only[field] !== undefined && only[field] !== line[field])) return false
  const words = folded(q)
    .split(' ')
    .filter((word) => word !== '')
  return words.length === 0 || matches(line, words)
}

const matches = (line: Delivery, words: readonly string[]): boolean => {
  const text = folded(
    `${line.memberName} ${line.member} ${line.subscription} ${line.phone} ${line.phone.replace('+33', '0')} ` +
      `${line.depot} ${line.depotName} ` +
      `${line.round} ${line.roundName} ${line.planName} ${line.productName}`,
  )
  return words.every((word) => text.includes(word))
}

type Compare = (a: Delivery, b: Delivery) => number

/** By the first that tells two lines apart. */
const by =
  (...all: readonly Compare[]): Compare =>
  (a, b) => {
    for (const compare of all) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }

const comparing = (order: LineOrder) => {
  const name: Compare = (a, b) => compareNames(a.listedName, b.listedName)
  const product: Compare = (a, b) => compareNames(a.productName, b.productName)
  const plan: Compare = (a, b) => compareNames(a.planName, b.planName)
  const depot: Compare = (a, b) => compareNames(a.depotName, b.depotName) || compareNames(a.depot, b.depot)
  const stop: Compare = (a, b) => a.stop - b.stop
  const round: Compare = (a, b) =>
    compareNames(a.day, b.day) ||
    order.round(a.round) - order.round(b.round) ||
    compareNames(a.round, b.round)
  const category: Compare = (a, b) =>
    order.category(a.category) - order.category(b.category) || compareNames(a.category, b.category)
  return {
    round: by(round, stop, category, name, product),
    stop: by(stop, round, category, name, product),
    depot: by(depot, product, name),
    category: by(category, name, round, stop, product),
    name: by(name, round, stop, product),
    product: by(product, plan, round, stop, name),
  } satisfies Record<LineSort, Compare>
}
