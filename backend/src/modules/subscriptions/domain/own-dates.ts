import { type Checking, checking, type InvalidInput } from '#kernel/fields'
import { ok, type Result, refused } from '#kernel/result'
import { addWeeks, type Week, weekOf } from '#kernel/week'
import type { OfferedPlan } from './offered-plan.ts'
import { type Beginning, beginnings, OWN_QUANTITY_MAX } from './own-agreement.ts'
import type { DeadlinePassed, OwnDays, Place } from './own-move.ts'

/** How many weeks ahead members choose dates: a year. */
export const DATES_WEEKS_MAX = 52

/** What decides which dates a member may choose. */
export interface DatesGround extends Beginning {
  readonly plan: Pick<OfferedPlan, 'period' | 'deliveries'>
}

/**
 * How many dates a member chooses (SUB-02): all deliveries that the plan has; where it ends with a period, no more than
 * there are weeks to choose. Null is any number, each priced by itself.
 */
export const datesNeeded = (
  { deliveries, period }: DatesGround['plan'],
  choosable: number,
): number | null => {
  if (deliveries === 0) return null
  return period === null ? deliveries : Math.min(deliveries, choosable)
}

/** The weeks of which a member may choose dates at a place, a year ahead: full or not. */
export const choosableDates = (
  ground: DatesGround,
  days: Pick<OwnDays, 'isOpen'>,
  place: Place,
): readonly Week[] => beginnings(ground, DATES_WEEKS_MAX).filter((week) => days.isOpen(week, place))

/** What a member asks for where dates are free; the weeks in order, each once. */
export interface OwnDates extends Place {
  readonly quantity: number
  readonly dates: readonly Week[]
}

/**
 * Whether a member may have these dates (SUB-02, CAL-06): the garden delivers in each week, the plan holds it, none has
 * closed for the member, and they are as many as the plan has deliveries.
 */
export const checkOwnDates = (
  asked: OwnDates,
  days: Pick<OwnDays, 'isOpen' | 'dayAt' | 'deadlineDays'>,
  ground: DatesGround,
): Result<null, InvalidInput | DeadlinePassed> => {
  const check = checking()
  check.whole('quantity', asked.quantity, 1, OWN_QUANTITY_MAX)
  checkWeeks(check, asked.dates, ground)
  const fields = check.result(null)
  if (!fields.ok) return fields
  const closed = asked.dates.find((week) => !days.isOpen(week, asked))
  const day = closed && days.dayAt(closed, asked)
  if (day) return refused({ kind: 'deadline-passed', week: closed, day, deadlineDays: days.deadlineDays })
  return checkCount(asked.dates.length, datesNeeded(ground.plan, choosableDates(ground, days, asked).length))
}

/** Names the first week that cannot be. */
const checkWeeks = (check: Checking, dates: readonly Week[], ground: DatesGround): void => {
  const {
    plan: { period },
    today,
    isOpen,
  } = ground
  const last = addWeeks(weekOf(today), DATES_WEEKS_MAX)
  const far = dates.find((week) => week > last)
  const outside = dates.find((week) => period && (week < period.first || week > period.last))
  const closed = dates.find((week) => !isOpen(week))
  if (far) check.refuse('weeks', 'too-far', { week: far, weeks: DATES_WEEKS_MAX })
  else if (period && outside) check.refuse('weeks', 'outside-period', { week: outside, ...period })
  else if (closed) check.refuse('weeks', 'week-closed', { week: closed })
}

const checkCount = (chosen: number, needed: number | null): Result<null, InvalidInput> => {
  const check = checking()
  const least = needed ?? 1
  if (chosen < least)
    check.refuse('weeks', 'too-few-dates', { chosen, needed: least, missing: least - chosen })
  else if (needed !== null && chosen > needed)
    check.refuse('weeks', 'too-many-dates', { chosen, needed, over: chosen - needed })
  const counted = check.result(null)
  return counted.ok ? ok(null) : counted
}
