import { type Result, refused } from '#kernel/result'
import { ROUNDS_FAMILY } from '#modules/rounds'
import type { Conflict } from '#platform/dynamo'
import {
  type Acceptance,
  type AlreadyUndone,
  acceptanceOf,
  type NothingToAccept,
  undo,
} from '../domain/acceptance.ts'
import { PLANNING_FAMILY } from '../family.ts'
import type { PlanningNeeds, PlanningNotFound } from './needs.ts'
import { type DepotGone, ordersWritten } from './orders-written.ts'

type Needs = Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots' | 'clock' | 'commit'>

type AcceptRefusal = NothingToAccept | DepotGone | PlanningNotFound | Conflict

/**
 * Gives the rounds the proposed orders, all in one transaction; refused as soon as one of them is no longer as it was
 * when the proposal was made. (RND-03)
 */
export const acceptProposal = async (
  needs: Needs,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<Result<Acceptance, AcceptRefusal>> => {
  const atMs = needs.clock.nowMs()
  const proposal = await needs.planning.proposal(id, atMs)
  if (!proposal) return refused({ kind: 'not-found', subject: `proposal ${id}` })
  const acceptance = acceptanceOf(proposal, { atMs, by })
  if (!acceptance.ok) return acceptance
  const orders = acceptance.value.rounds.map(({ code, version, stops }) => ({
    code,
    version: version - 1,
    stops,
  }))
  const written = await ordersWritten(needs, orders)
  if (!written.ok) return written
  const { savedMetres, savedMinutes, rounds } = acceptance.value
  return needs.commit({
    writes: [needs.planning.insertAcceptance(acceptance.value), ...written.value],
    facts: [
      ...rounds.map(({ code, stops }) => ({
        kind: 'order-optimised',
        subject: `round ${code}`,
        figures: { stops: stops.join(', ') },
      })),
      { kind: 'proposal-accepted', subject: `proposal ${id}`, figures: { savedMetres, savedMinutes } },
    ],
    touches: [ROUNDS_FAMILY, PLANNING_FAMILY],
    result: acceptance.value,
  })
}

/** Gives the rounds the orders they had before, as long as nobody has changed one of them since. (RND-03) */
export const undoAcceptance = async (
  needs: Needs,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<Result<Acceptance, AlreadyUndone | DepotGone | PlanningNotFound | Conflict>> => {
  const acceptance = await needs.planning.acceptance(id)
  if (!acceptance) return refused({ kind: 'not-found', subject: `acceptance ${id}` })
  const undone = undo(acceptance, { atMs: needs.clock.nowMs(), by })
  if (!undone.ok) return undone
  const orders = acceptance.rounds.map(({ code, version, formerStops }) => ({
    code,
    version,
    stops: formerStops,
  }))
  const written = await ordersWritten(needs, orders)
  if (!written.ok) return written
  return needs.commit({
    writes: [needs.planning.replaceAcceptance(undone.value), ...written.value],
    facts: [
      ...orders.map(({ code, stops }) => ({
        kind: 'order-restored',
        subject: `round ${code}`,
        figures: { stops: stops.join(', ') },
      })),
      { kind: 'acceptance-undone', subject: `proposal ${id}`, figures: {} },
    ],
    touches: [ROUNDS_FAMILY, PLANNING_FAMILY],
    result: undone.value,
  })
}
