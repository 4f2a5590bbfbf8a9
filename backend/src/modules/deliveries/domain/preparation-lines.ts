import type { Day } from '#kernel/day'
import { folded } from '#kernel/text'
import type { Delivery } from './delivery.ts'
import type { RoundDay } from './round-day.ts'

/** What the list of a preparation day can be sorted by; stops always in the order of driving (DLV-02). */
type LineSort = (typeof lineSorts)[number]
export const lineSorts = ['round', 'name', 'depot', 'product'] as const

/** What is wanted of the list; what is left out does not restrict. */
export interface LineFilter {
  readonly q?: string | undefined
  readonly round?: string | undefined
  readonly product?: string | undefined
  readonly sort?: LineSort | undefined
}

/** The rounds packed on that day (RND-01). */
export const packedOn = (roundDays: readonly RoundDay[], preparation: Day): readonly RoundDay[] =>
  roundDays.filter(({ preparationDay, open }) => open && preparationDay === preparation)

/** The deliveries to pack, in the order asked for; `rank` is the place of a round in the garden's order. */
export const preparationLines = (
  deliveries: readonly Delivery[],
  { q = '', round, product, sort = 'round' }: LineFilter,
  rank: (round: string) => number,
): readonly Delivery[] => {
  const words = folded(q)
    .split(' ')
    .filter((word) => word !== '')
  const wanted = deliveries.filter(
    (line) =>
      line.quantity > 0 &&
      (round === undefined || line.round === round) &&
      (product === undefined || line.product === product) &&
      (words.length === 0 || matches(line, words)),
  )
  const key = keys(rank)[sort]
  return wanted
    .map((line) => ({ line, key: key(line) }))
    .toSorted((a, b) => compare(a.key, b.key) || a.line.subscription - b.line.subscription)
    .map(({ line }) => line)
}

const matches = (line: Delivery, words: readonly string[]): boolean => {
  const text = folded(
    `${line.memberName} ${line.member} ${line.subscription} ${line.phone} ${line.phone.replace('+33', '0')} ` +
      `${line.depot} ${line.depotName} ` +
      `${line.round} ${line.roundName} ${line.planName} ${line.productName}`,
  )
  return words.every((word) => text.includes(word))
}

// A tab comes before a space: "simple" comes before "simple attente".
const keys = (rank: (round: string) => number) => {
  const key = (...parts: readonly string[]) => parts.join('\t')
  const driving = (line: Delivery) => key(line.day, padded(rank(line.round)), line.round, padded(line.stop))
  const name = (line: Delivery) => folded(line.memberName)
  const product = (line: Delivery) => folded(line.productName)
  return {
    round: (line) => key(driving(line), product(line), name(line)),
    name,
    depot: (line) => key(folded(line.depotName), line.depot, product(line), name(line)),
    product: (line) => key(product(line), folded(line.planName), driving(line), name(line)),
  } satisfies Record<LineSort, (line: Delivery) => string>
}

const padded = (n: number): string => String(n).padStart(6, '0')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
