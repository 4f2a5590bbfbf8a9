import type { Money } from '#kernel/money'
import { cents } from '#kernel/money'
import { addWeeks, type Week } from '#kernel/week'
import type { OfferedPlan } from './offered-plan.ts'
import type { Rhythm } from './subscription.ts'
import { deliversIn } from './week-span.ts'

/** What the garden's calendar says, whatever year is asked about. */
export interface OpenWeeks {
  /** Whether the garden delivers in that week (CAL-01). */
  readonly isOpen: (week: Week) => boolean
  /** The last week of the season that holds the week, or of the next one. */
  readonly seasonEnd: (week: Week) => Week
}

/** What a course is worked out from; what is not given follows from the plan and the calendar. */
export interface CourseTerms {
  readonly quantity: number
  readonly start: Week
  readonly rhythm: Rhythm
  readonly end?: Week | undefined
  readonly entitledDeliveries?: number | undefined
  readonly carriedOver?: number | undefined
  /** The weeks that a member chose where dates are free; without them nothing is known to come. */
  readonly dates?: readonly Week[] | undefined
}

/** The deliveries of an agreement as the calendar has them, and what they cost (SUB-01). */
export interface Course {
  /** The weeks that deliver by themselves, or that were chosen, in order. */
  readonly weeks: readonly Week[]
  readonly end: Week
  /** Deliveries paid for; 0 where each is paid by itself. */
  readonly bought: number
  /** For all of them; null where nothing is known to come, so that each is paid as it does. */
  readonly priceCents: Money | null
  readonly perDeliveryCents: Money
}

const WEEKS_MAX = 530

/**
 * Works out when an agreement ends and what it costs. A plan with a number of deliveries runs until the last of them,
 * those brought over included, has fallen due. Any other runs to the end of its period or of the season, and its price
 * follows the deliveries left: the weeks of the rhythm in which the garden delivers. Dates that were chosen are the
 * deliveries of a course whose dates are free, which lasts until the last of them at least.
 */
export const courseOf = (
  plan: OfferedPlan,
  terms: CourseTerms,
  category: string,
  calendar: OpenWeeks,
): Course => {
  const counted = isCounted(plan)
  const entitled = terms.entitledDeliveries ?? 0
  const due = entitled > 0 ? entitled : plan.deliveries
  const end = terms.end ?? endOf(plan, terms, due, calendar)
  const open = openWeeks(terms.start, end, calendar)
  const weeks = open.filter((week) => brings(terms, week))
  const unknown = terms.rhythm.kind === 'free' && !terms.dates
  const left = unknown ? Math.min(plan.deliveries, open.length) : weeks.length
  const bought = counted ? due : left
  const price = (deliveries: number) => cents(plan.costs(deliveries, category) * terms.quantity)
  return {
    weeks,
    end,
    bought: plan.deliveries === 0 ? 0 : bought,
    priceCents: bought === 0 && unknown ? null : price(bought),
    perDeliveryCents: bought === 0 ? price(1) : cents(Math.round(price(bought) / bought)),
  }
}

/** Whether the plan is bound to a number of deliveries, not to a period (SUB-01). */
export const isCounted = (plan: Pick<OfferedPlan, 'period' | 'deliveries'>): boolean =>
  plan.period === null && plan.deliveries > 0

const brings = ({ rhythm, dates }: CourseTerms, week: Week): boolean =>
  rhythm.kind === 'free' ? dates?.includes(week) === true : deliversIn(rhythm, week)

const endOf = (plan: OfferedPlan, terms: CourseTerms, due: number, calendar: OpenWeeks): Week => {
  const end = (isCounted(plan) ? endOfCount : endOfPeriod)(plan, terms, due, calendar)
  return [end, ...(terms.dates ?? [])].toSorted().at(-1) ?? end
}

const endOfPeriod = ({ period }: OfferedPlan, { start }: CourseTerms, _: number, calendar: OpenWeeks): Week =>
  period?.last ?? calendar.seasonEnd(start)

/** The week in which the last delivery falls due; where the rhythm brings none by itself, the season's end. */
const endOfCount = (_: OfferedPlan, terms: CourseTerms, due: number, calendar: OpenWeeks): Week => {
  const { start, rhythm, carriedOver = 0 } = terms
  let left = due + carriedOver
  let last = start
  for (let n = 0, week = start; left > 0 && n < WEEKS_MAX; n++, week = addWeeks(week, 1)) {
    if (!calendar.isOpen(week) || !deliversIn(rhythm, week)) continue
    last = week
    left--
  }
  return left > 0 ? calendar.seasonEnd(start) : last
}

const openWeeks = (start: Week, end: Week, calendar: OpenWeeks): readonly Week[] => {
  const weeks: Week[] = []
  for (let n = 0, week = start; week <= end && n < WEEKS_MAX; n++, week = addWeeks(week, 1)) {
    if (calendar.isOpen(week)) weeks.push(week)
  }
  return weeks
}
