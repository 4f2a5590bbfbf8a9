import type { Day } from '#kernel/day'
import { type Result, refused } from '#kernel/result'
import { addWeeks, type Week, weekOf, weeksFrom } from '#kernel/week'
import type { Conflict, Fact } from '#platform/dynamo'
import { type DayFrozen, dueForFreezing, freeze, type WeekClosed } from '../domain/freeze.ts'
import type { RoundDay, Run } from '../domain/round-day.ts'
import { DELIVERIES_FAMILY } from '../family.ts'
import type { DeliveryNeeds, DeliveryNotFound, RoundOnDay } from './needs.ts'

/** A round's day as it was frozen. */
export interface FrozenRound extends RoundOnDay {
  readonly frozenAtMs: number
  readonly lines: number
}

/** Freezes a round's day now, before or after its deadline: what is written then is the truth. (DLV-01, CAL-06) */
export const freezeRound = async (
  needs: Pick<DeliveryNeeds, 'agenda' | 'deliveries' | 'clock' | 'commit'>,
  { day, round }: RoundOnDay,
): Promise<Result<FrozenRound, DayFrozen | WeekClosed | DeliveryNotFound | Conflict>> => {
  const { roundDays } = await needs.agenda.week(weekOf(day))
  const found = roundDays.find((roundDay) => roundDay.day === day && roundDay.round === round)
  if (!found) return refused({ kind: 'not-found', subject: `round ${round} of ${day}` } as const)
  return freezeIt(needs, found)
}

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
export const freezeDue = async (
  needs: Pick<DeliveryNeeds, 'agenda' | 'deliveries' | 'clock' | 'commit'>,
): Promise<number> => {
  const today = needs.clock.today()
  const back = lookedBack.get(needs.deliveries) === today ? WEEKS_BACK_USUALLY : WEEKS_BACK
  let frozen = 0
  for (const week of await weeksToLookAt(needs, weekOf(today), back)) {
    const { roundDays, facts } = await needs.agenda.week(week)
    for (const due of dueForFreezing(roundDays, today, facts.garden.deadlineDays)) {
      if ((await freezeIt(needs, due)).ok) frozen++
    }
  }
  lookedBack.set(needs.deliveries, today)
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
): Promise<Result<FrozenRound, DayFrozen | WeekClosed | Conflict>> => {
  const run = freeze(roundDay, needs.clock.nowMs())
  if (!run.ok) return run
  const { day, round, frozenAtMs, lines } = run.value
  return needs.commit({
    writes: needs.deliveries.insertRun(run.value),
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
