import { ok, type Result, refused } from '#kernel/result'
import { ROUNDS_FAMILY, type Round, type RoundNeeds } from '#modules/rounds'
import type { Conflict, Write } from '#platform/dynamo'
import {
  type Acceptance,
  type AlreadyUndone,
  acceptanceOf,
  type NothingToAccept,
  undo,
} from '../domain/acceptance.ts'
import type { PlanningNeeds, PlanningNotFound } from './needs.ts'

type Needs = Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots' | 'clock' | 'commit'>

/** Refused: a depot of the proposal is no longer in use. */
export interface DepotGone {
  readonly kind: 'depot-gone'
  readonly depot: string
}

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
    touches: [ROUNDS_FAMILY],
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
    touches: [ROUNDS_FAMILY],
    result: undone.value,
  })
}

interface NewOrder {
  readonly code: string
  /** The version that the order was made from. */
  readonly version: number
  readonly stops: readonly string[]
}

/** A depot that only changes between these rounds is never off a round, so nobody can delete it meanwhile. */
export const ordersWritten = async (
  needs: Pick<RoundNeeds, 'rounds' | 'depots'>,
  orders: readonly NewOrder[],
): Promise<Result<readonly Write[], DepotGone | PlanningNotFound | Conflict>> => {
  const [list, { depot }] = await Promise.all([needs.rounds.all(), needs.depots.all()])
  const here = new Set(orders.flatMap(({ code }) => list.round(code)?.stops.map((stop) => stop.depot) ?? []))
  const writes: Write[] = []
  for (const order of orders) {
    const round = list.round(order.code)
    if (!round) return refused({ kind: 'not-found', subject: `round ${order.code}` })
    if (round.version !== order.version) return changedMeanwhile(round, order.version)
    const joined = order.stops.filter((code) => !here.has(code))
    const gone = joined.find((code) => depot(code)?.archived !== false)
    if (gone !== undefined) return refused({ kind: 'depot-gone', depot: gone })
    const stops = order.stops.map((code) => ({ depot: code }))
    const next: Round = { ...round, stops, version: round.version + 1 }
    writes.push(needs.rounds.replaceRound(next, round.version), ...joined.map(needs.depots.depotExists))
  }
  return ok(writes)
}

const changedMeanwhile = ({ code, version: currentVersion }: Round, version: number) =>
  refused({ kind: 'changed-meanwhile', subject: `round ${code}`, version, currentVersion } as const)
