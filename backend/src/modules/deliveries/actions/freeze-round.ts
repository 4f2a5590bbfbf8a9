import type { Day } from '#kernel/day'
import { type Result, refused } from '#kernel/result'
import { addWeeks, type Week, weekOf, weeksFrom } from '#kernel/week'
import type { Conflict, Fact, Write } from '#platform/dynamo'
import { type DayFrozen, dueForFreezing, freeze, type WeekClosed } from '../domain/freeze.ts'
import type { RoundDay, Run } from '../domain/round-day.ts'
import { DELIVERIES_FAMILY } from '../family.ts'
import type { DeliveryNeeds, DeliveryNotFound, RoundOnDay } from './needs.ts'

/** A round's day as it was frozen. */
export interface FrozenRound extends RoundOnDay {
  readonly frozenAtMs: number
  readonly lines: number
}

type Needs = Pick<DeliveryNeeds, 'agenda' | 'deliveries' | 'subscriptionsUnmoved' | 'clock' | 'commit'>

const TRIES = 8
/** What a run is drawn from, and what holds it back when it moves. */
export const SUBSCRIPTIONS = 'subscriptions of the day'

/**
 * Freezes a round's day now, before or after its deadline: what is written then is the truth. When a subscription
 * changes at the same moment it is read again, so that nobody was told of a change that the run does not know.
 * (DLV-01, CAL-06)
 */
export const freezeRound = async (
  needs: Needs,
  { day, round }: RoundOnDay,
): Promise<Result<FrozenRound, DayFrozen | WeekClosed | DeliveryNotFound | Conflict>> => {
  for (let turn = 1; ; turn++) {
    const stands = await needs.subscriptionsUnmoved(SUBSCRIPTIONS)
    const { roundDays } = await needs.agenda.week(weekOf(day))
    const found = roundDays.find((roundDay) => roundDay.day === day && roundDay.round === round)
    if (!found) return refused({ kind: 'not-found', subject: `round ${round} of ${day}` } as const)
    const frozen = await freezeIt(needs, found, stands)
    if (frozen.ok || turn === TRIES || !subscriptionsMoved(frozen.refusal)) return frozen
  }
}

/** Whether a change was held back because a subscription had changed, so that it may be decided again. */
export const subscriptionsMoved = (refusal: { readonly kind: string; readonly subject?: unknown }): boolean =>
  refusal.kind === 'changed-meanwhile' && refusal.subject === SUBSCRIPTIONS

const WEEKS_BACK = 60
const WEEKS_BACK_USUALLY = 2
const WEEKS_AHEAD = 3

// The day on which a process last looked back over the year; what it saw then does not come due again.
const lookedBack = new WeakMap<DeliveryNeeds['deliveries'], Day>()

/**
 * Freezes every day whose deadline has passed, round by round; a day that somebody froze meanwhile is as good. The
 * first look of a day goes back over a year, so that what happened before the garden came here stays as it was.
 * Tells how many were frozen.
 */
export const freezeDue = async (needs: Needs): Promise<number> => {
  const today = needs.clock.today()
  const back = lookedBack.get(needs.deliveries) === today ? WEEKS_BACK_USUALLY : WEEKS_BACK
  let frozen = 0
  const stands = await needs.subscriptionsUnmoved(SUBSCRIPTIONS)
  for (const week of await weeksToLookAt(needs, weekOf(today), back))
    frozen += await freezeDueIn(needs, week, stands)
  lookedBack.set(needs.deliveries, today)
  return frozen
}

/** What moved since it was looked at is looked at again, one round at a time. */
const freezeDueIn = async (needs: Needs, week: Week, stands: readonly Write[]): Promise<number> => {
  let frozen = 0
  const { roundDays, facts } = await needs.agenda.week(week)
  for (const due of dueForFreezing(roundDays, needs.clock.today(), facts.garden.deadlineDays)) {
    const first = await freezeIt(needs, due, stands)
    const isMoved = !first.ok && subscriptionsMoved(first.refusal)
    const last = isMoved ? await freezeRound(needs, due) : first
    if (last.ok) frozen++
  }
  return frozen
}

/** From the first week in which anybody subscribed, that many weeks back at the most. */
const weeksToLookAt = async (
  needs: Pick<DeliveryNeeds, 'agenda'>,
  thisWeek: Week,
  weeksBack: number,
): Promise<readonly Week[]> => {
  const { facts } = await needs.agenda.week(thisWeek)
  const back = addWeeks(thisWeek, -weeksBack)
  const starts = facts.subscriptions.map(({ start }) => start)
  const first = starts.some((start) => start <= back) ? back : starts.toSorted()[0]
  return first === undefined ? [] : weeksFrom(first, addWeeks(thisWeek, WEEKS_AHEAD))
}

const freezeIt = async (
  needs: Pick<DeliveryNeeds, 'deliveries' | 'clock' | 'commit'>,
  roundDay: RoundDay,
  stands: readonly Write[],
): Promise<Result<FrozenRound, DayFrozen | WeekClosed | Conflict>> => {
  const run = freeze(roundDay, needs.clock.nowMs())
  if (!run.ok) return run
  const { day, round, frozenAtMs, lines } = run.value
  return needs.commit({
    writes: [...needs.deliveries.insertRun(run.value), ...stands],
    facts: [frozenFact(run.value)],
    touches: [DELIVERIES_FAMILY],
    result: { day, round, frozenAtMs, lines: lines.length },
  })
}

/** What is announced of a frozen day. */
export const frozenFact = ({ round, day, lines }: Run): Fact => ({
  kind: 'round-frozen',
  subject: `round ${round} of ${day}`,
  figures: { lines: lines.length, baskets: lines.reduce((total, { quantity }) => total + quantity, 0) },
})
