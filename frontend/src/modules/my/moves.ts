import type { components } from '../../api/schema.d.ts'
import { fold, matches } from '../../kernel/fold.ts'

export type MyDepots = components['schemas']['MyDepots']
export type MyDepot = components['schemas']['MyDepot']
export type Moving = NonNullable<MyDepots['moving']>
export type MovableWeek = Moving['weeks'][number]

/** For how long a member moves. */
export const spans = ['once', 'period', 'good'] as const
export type Span = (typeof spans)[number]

/** The weeks a member chooses from: those that bring something, or all where nothing is known to come. */
export const choosable = (weeks: readonly MovableWeek[]): readonly MovableWeek[] => {
  const full = weeks.filter(({ baskets }) => baskets > 0)
  return full.length > 0 ? full : weeks
}

/** The last week of the move; null is for good. A period never ends before it begins. */
export const lastOf = (span: Span, from: string, last: string | undefined): string | null => {
  if (span === 'good') return null
  return span === 'once' || last === undefined || last < from ? from : last
}

/** Whether the depot can be taken for the weeks asked about. */
export const canTake = ({ full, staffOnly, here, slots }: MyDepot): boolean =>
  !full && !staffOnly && !here && slots.some(({ open }) => open)

/** The slot that is taken: the one chosen, or the first still in time. */
export const slotOf = (depot: MyDepot, round: string | undefined): MyDepot['slots'][number] | undefined => {
  const open = depot.slots.filter((slot) => slot.open)
  return open.find((slot) => slot.round === round) ?? open[0]
}

/** The depots that a search leaves, those to be taken first, each group by name. */
export const depotsFor = (depots: readonly MyDepot[], search: string): readonly MyDepot[] =>
  depots
    .filter(({ name, town, street, postcode }) => matches(search, [name, town, street, postcode]))
    .toSorted((a, b) => Number(canTake(b)) - Number(canTake(a)) || (fold(a.name) < fold(b.name) ? -1 : 1))

const FIELDS: Readonly<Record<string, 'password' | 'from'>> = {
  'password-required': 'password',
  'wrong-password': 'password',
  'too-many-attempts': 'password',
  'deadline-passed': 'from',
  'impossible-stretch': 'from',
}
const OF_DEPOT: readonly string[] = [
  'depot-full',
  'depot-reserved',
  'depot-archived',
  'depot-not-offered',
  'unknown-depot',
  'no-round-calls',
  'round-does-not-serve',
  'already-there',
]

/** Beside which field a refusal is said; the rest is said above the button. */
export const fieldOf = (kind: string): 'password' | 'from' | 'depot' | 'form' =>
  FIELDS[kind] ?? (OF_DEPOT.includes(kind) ? 'depot' : 'form')
