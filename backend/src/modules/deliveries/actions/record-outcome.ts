import { ok, type Result, refused } from '#kernel/result'
import { weekOf } from '#kernel/week'
import type { Conflict, Write } from '#platform/dynamo'
import { freeze, type WeekClosed } from '../domain/freeze.ts'
import type { OutcomeRecord } from '../domain/outcome-record.ts'
import {
  type DayAhead,
  type NoteTooLong,
  type NothingThere,
  type ReasonRequired,
  type Recording,
  recordOutcome,
} from '../domain/outcomes.ts'
import type { Run } from '../domain/round-day.ts'
import { DELIVERIES_FAMILY } from '../family.ts'
import { frozenFact, SUBSCRIPTIONS, subscriptionsMoved } from './freeze-round.ts'
import type { DeliveryNeeds, DeliveryNotFound, RoundOnDay } from './needs.ts'

const TRIES = 5

type Needs = Pick<
  DeliveryNeeds,
  'agenda' | 'deliveries' | 'subscriptionsUnmoved' | 'clock' | 'newId' | 'commit'
>
type Answer = Result<
  OutcomeRecord,
  DayAhead | NothingThere | ReasonRequired | NoteTooLong | WeekClosed | DeliveryNotFound | Conflict
>

/**
 * Records what happened: to a whole round in one click, to a depot, or to one subscription. A day that was not frozen
 * yet is frozen with it. Nothing recorded is ever changed; the last record counts. (DLV-02, RND-07)
 */
export const recordOutcomeOf = async (
  needs: Needs,
  asked: RoundOnDay & Recording & { readonly by: string },
): Promise<Answer> => {
  for (let turn = 1; ; turn++) {
    const recorded = await recordOnce(needs, asked)
    // Somebody froze the day at the same moment: then the record goes on to that.
    const frozenMeanwhile = !recorded.ok && recorded.refusal.kind === 'already-exists'
    const moved = !recorded.ok && subscriptionsMoved(recorded.refusal)
    if (!(frozenMeanwhile || moved) || turn === TRIES) return recorded
  }
}

const recordOnce = async (
  needs: Needs,
  { day, round, by, ...recording }: RoundOnDay & Recording & { readonly by: string },
): Promise<Answer> => {
  const week = weekOf(day)
  const run = await runOf(needs, { day, round })
  if (!run.ok) return run
  const moment = { atMs: needs.clock.nowMs(), today: needs.clock.today(), by }
  const record = recordOutcome(run.value.run, recording, needs.newId<'outcome'>(), moment)
  if (!record.ok) return record
  const { outcome, depot, subscription, reason } = record.value
  const { fresh } = run.value
  return needs.commit({
    writes: [
      ...(fresh ? [...needs.deliveries.insertRun(run.value.run), ...fresh] : []),
      ...needs.deliveries.insertOutcome(record.value, week),
    ],
    facts: [
      ...(fresh ? [frozenFact(run.value.run)] : []),
      {
        kind: 'outcome-recorded',
        subject: `round ${round} of ${day}`,
        figures: { outcome, depot, subscription, reason },
      },
    ],
    touches: [DELIVERIES_FAMILY],
    result: record.value,
  })
}

/** The frozen day, or the day as it is frozen now with what it stands on. */
const runOf = async (
  needs: Needs,
  { day, round }: RoundOnDay,
): Promise<
  Result<{ readonly run: Run; readonly fresh: readonly Write[] | null }, WeekClosed | DeliveryNotFound>
> => {
  const stands = await needs.subscriptionsUnmoved(SUBSCRIPTIONS)
  const { roundDays } = await needs.agenda.week(weekOf(day))
  const found = roundDays.find((roundDay) => roundDay.day === day && roundDay.round === round)
  if (!found) return refused({ kind: 'not-found', subject: `round ${round} of ${day}` } as const)
  const { frozenAtMs } = found
  if (frozenAtMs !== null) return ok({ run: { ...found, frozenAtMs }, fresh: null })
  const run = freeze(found, needs.clock.nowMs())
  if (run.ok) return ok({ run: run.value, fresh: stands })
  return refused({ kind: 'week-closed', week: found.week } as const)
}
