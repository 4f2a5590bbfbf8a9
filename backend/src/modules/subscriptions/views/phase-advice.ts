import type { Weekday } from '#kernel/day'
import { addWeeks, isoYearOf, type Week } from '#kernel/week'
import type { LoadNeeds } from '../actions/load-needs.ts'
import { advisePhase, type PhaseAdvice, type PhasedKind, phasesOf } from '../domain/level-phase.ts'
import { subscribedWeeks } from '../domain/subscribed-weeks.ts'
import { weekSpan } from '../domain/week-span.ts'
import type { YearLoad } from './packing-load.ts'

/** What is about to be agreed. */
export interface AskedPhase {
  readonly kind: PhasedKind
  readonly depot: string
  readonly round: string | null
  readonly start: Week
  readonly end: Week
  readonly quantity: number
  /** The subscription that is being changed: its own baskets are not in its way. */
  readonly except: number | null
}

/** The advice, and on which weekday those baskets are packed; null where no round comes or no week is open. */
export type AdvisedPhase = (PhaseAdvice & { readonly weekday: Weekday }) | null

const WEEKS_LOOKED_AT = 53

/** In which weeks a new fortnightly or monthly subscription keeps the packing load most level (CAL-04). */
export const phaseAdvice = async (
  needs: Pick<LoadNeeds, 'packingLoads'>,
  asked: AskedPhase,
): Promise<AdvisedPhase> => {
  const planned = await plannedAt(needs, asked)
  if (planned === null) return null
  const { weekday, delivered, course } = planned
  const advice = advisePhase(
    course.map(({ baskets }) => baskets),
    course.map(({ week }) => week),
    { rhythms: phasesOf(asked.kind, asked.start, delivered), quantity: asked.quantity },
  )
  return advice ? { ...advice, weekday } : null
}

/** What is planned already where those baskets would be packed, and on which days they are packed and delivered. */
export const plannedAt = async (
  needs: Pick<LoadNeeds, 'packingLoads'>,
  asked: Omit<AskedPhase, 'kind' | 'quantity'>,
): Promise<Planned | null> => {
  const horizon = addWeeks(asked.start, WEEKS_LOOKED_AT - 1)
  const [last = horizon] = [asked.end, horizon].toSorted()
  const isoYears = new Set([isoYearOf(asked.start), isoYearOf(last)])
  const years = await Promise.all([...isoYears].map((isoYear) => needs.packingLoads.year(isoYear)))
  const weekday = years[0]?.packedOn(asked.depot, asked.round)
  const delivered = years[0]?.deliveredOn(asked.depot, asked.round)
  if (weekday === undefined || delivered === undefined) return null
  const planned = years.flatMap((year) => plannedIn(year, weekday, asked))
  return { weekday, delivered, course: planned.filter(({ week }) => week >= asked.start && week <= last) }
}

interface PlannedWeek {
  readonly week: Week
  readonly baskets: number
}
interface Planned {
  readonly weekday: Weekday
  readonly delivered: Weekday
  readonly course: readonly PlannedWeek[]
}

const plannedIn = (
  { weeks, load, packedOn, book }: YearLoad,
  weekday: Weekday,
  { except }: Pick<AskedPhase, 'except'>,
): readonly PlannedWeek[] => {
  const own = except === null ? undefined : book.subscription(except)
  const ownWeeks = own ? subscribedWeeks(own, weekSpan(weeks)) : []
  const mine = new Map(
    ownWeeks
      .filter(({ depot, round }) => packedOn(depot, round) === weekday)
      .map(({ at, quantity }) => [at, quantity]),
  )
  const baskets = load.get(weekday)
  return weeks.map((week, at) => ({ week, baskets: (baskets?.[at] ?? 0) - (mine.get(at) ?? 0) }))
}
