import type { Day, Weekday } from '#kernel/day'
import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { addWeeks, dayInWeek, type Week, weekOf } from '#kernel/week'
import type { OpenWeeks } from './course.ts'
import { narrows, type OfferedPlan } from './offered-plan.ts'
import type { DeadlinePassed, OwnDays, Place } from './own-move.ts'
import { type Nth, paymentMethods, paymentRhythms, type Rhythm } from './subscription.ts'

/** The rhythms that members choose by themselves; where dates are free they choose the weeks (`own-dates.ts`). */
export const ownRhythms = ['weekly', 'fortnightly', 'monthly', 'free'] as const
export type OwnRhythm = (typeof ownRhythms)[number]

/** The most baskets a week that members take by themselves. */
export const OWN_QUANTITY_MAX = 5
/** How many weeks ahead a subscription may begin that members take by themselves. */
export const START_WEEKS_MAX = 26

/** What of a plan decides whether members see it. */
type ShownPlan = Pick<
  OfferedPlan,
  'retired' | 'waiting' | 'homeDelivery' | 'supporter' | 'categories' | 'rhythms'
>

/**
 * Whether members of the category subscribe to the plan by themselves (SUB-02): none that is retired, that is for those
 * who wait, or that comes home; one for supporters only where it names their category.
 */
export const isOpenTo = (plan: ShownPlan, category: string): boolean => {
  if (plan.retired || plan.waiting || plan.homeDelivery || narrows(plan.categories, category)) return false
  if (plan.supporter && !plan.categories.includes(category)) return false
  return rhythmsOf(plan).length > 0
}

/** What of a list members choose from: what the plan offers, or all of it where it narrows nothing. */
const among = <V extends string>(all: readonly V[], offered: readonly string[]): readonly V[] =>
  all.filter((value) => !narrows(offered, value))

export const rhythmsOf = ({ rhythms }: Pick<OfferedPlan, 'rhythms'>): readonly OwnRhythm[] =>
  among(ownRhythms, rhythms)

export const methodsOf = ({ paymentMethods: offered }: Pick<OfferedPlan, 'paymentMethods'>) =>
  among(
    paymentMethods.filter((method) => method !== ''),
    offered,
  )

export const paymentRhythmsOf = ({ paymentRhythms: offered }: Pick<OfferedPlan, 'paymentRhythms'>) =>
  among(
    paymentRhythms.filter((rhythm) => rhythm !== ''),
    offered,
  )

/**
 * The rhythm of that kind whose first delivery is in the week chosen: every second week counted from it, or the same
 * such weekday of each month (the second Friday; a fifth is the last). Free dates bring nothing by themselves.
 */
export const rhythmFrom = (kind: OwnRhythm, start: Week, weekday: Weekday): Rhythm => {
  if (kind === 'weekly' || kind === 'free') return { kind }
  if (kind === 'fortnightly') return { kind, anchor: start }
  const nth = Math.ceil(Number(dayInWeek(start, weekday).slice(8)) / 7) as Nth
  return { kind, nth, weekday }
}

/** What decides in which weeks a member's subscription may begin. */
export interface Beginning extends Pick<OpenWeeks, 'isOpen'> {
  readonly plan: Pick<OfferedPlan, 'period'>
  readonly today: Day
}

/** The weeks in which a subscription may begin anywhere: the garden delivers, and the plan holds them. */
export const beginnings = (
  { plan: { period }, today, isOpen }: Beginning,
  ahead = START_WEEKS_MAX,
): readonly Week[] => {
  const thisWeek = weekOf(today)
  return Array.from({ length: ahead + 1 }, (_, n) => addWeeks(thisWeek, n)).filter(
    (week) => isOpen(week) && (period === null || (week >= period.first && week <= period.last)),
  )
}

/** What a member asks for about days and baskets. */
export interface OwnStart extends Place {
  readonly quantity: number
  readonly start: Week
  /** The day on which a round calls there in that week. */
  readonly day: Day
}

/**
 * Whether a member's own subscription may begin so (SUB-02, CAL-06): the first day is still open for them, the garden
 * delivers in that week, and they take no more than members do. Fields that are wrong are named at once.
 */
export const checkOwnStart = (
  asked: OwnStart,
  days: Pick<OwnDays, 'isOpen' | 'deadlineDays'>,
  beginning: Beginning,
): Result<null, InvalidInput | DeadlinePassed> => {
  const check = checking()
  check.whole('quantity', asked.quantity, 1, OWN_QUANTITY_MAX)
  checkWeek(check, asked.start, beginning)
  const fields = check.result(null)
  if (!fields.ok) return fields
  const { start: week, day } = asked
  if (days.isOpen(week, asked)) return ok(null)
  return refused({ kind: 'deadline-passed', week, day, deadlineDays: days.deadlineDays })
}

const checkWeek = (check: Checking, start: Week, { today, isOpen }: Beginning): void => {
  if (start > addWeeks(weekOf(today), START_WEEKS_MAX))
    check.refuse('start', 'too-far', { weeks: START_WEEKS_MAX })
  else if (!isOpen(start)) check.refuse('start', 'week-closed', { week: start })
}
