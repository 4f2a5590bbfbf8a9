import { type Result, refused } from '#kernel/result'
import { weekOf } from '#kernel/week'
import type { Conflict } from '#platform/dynamo'
import type { OutcomeRecord } from '../domain/outcome-record.ts'
import { type UndoTooLate, withdrawOutcome } from '../domain/outcomes.ts'
import { DELIVERIES_FAMILY } from '../family.ts'
import type { DeliveryNeeds, DeliveryNotFound, RoundOnDay } from './needs.ts'

/** Takes a record back, until midnight of the day on which it was made; what stood before counts again. (RND-07) */
export const withdrawOutcomeOf = async (
  needs: Pick<DeliveryNeeds, 'agenda' | 'deliveries' | 'clock' | 'commit'>,
  { id, day, round, by }: RoundOnDay & { readonly id: string; readonly by: string },
): Promise<Result<OutcomeRecord, UndoTooLate | DeliveryNotFound | Conflict>> => {
  const week = weekOf(day)
  const { outcomes } = await needs.agenda.week(week)
  const record = outcomes.find((one) => one.id === id && one.day === day && one.round === round)
  if (!record) return refused({ kind: 'not-found', subject: `outcome ${id}` } as const)
  const atMs = needs.clock.nowMs()
  const withdrawn = withdrawOutcome(record, { atMs, today: needs.clock.today(), by })
  if (!withdrawn.ok || record.withdrawn) return withdrawn
  return needs.commit({
    writes: needs.deliveries.insertWithdrawal({ id, atMs, by }, week),
    facts: [
      {
        kind: 'outcome-withdrawn',
        subject: `round ${round} of ${day}`,
        figures: { outcome: record.outcome, depot: record.depot, subscription: record.subscription },
      },
    ],
    touches: [DELIVERIES_FAMILY],
    result: withdrawn.value,
  })
}
