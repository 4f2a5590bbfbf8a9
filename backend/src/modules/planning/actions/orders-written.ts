import { ok, type Result, refused } from '#kernel/result'
import type { Round } from '#modules/rounds'
import type { Conflict, Write } from '#platform/dynamo'
import { formerOrder, isHome } from '../domain/home-stop.ts'
import { wholeOrder } from '../domain/stop-order.ts'
import type { PlanningNeeds, PlanningNotFound } from './needs.ts'

/** Refused: a depot of the proposal is no longer in use. */
export interface DepotGone {
  readonly kind: 'depot-gone'
  readonly depot: string
}

/** The order that a round is given: its depots, and homes among them. */
export interface NewOrder {
  readonly code: string
  /** The version that the order was made from. */
  readonly version: number
  readonly stops: readonly string[]
}

/**
 * Gives rounds their orders, each at the version it was made from. A depot that only changes between these rounds is never off
 * a round, so nobody can delete it meanwhile.
 */
export const ordersWritten = async (
  needs: Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots'>,
  orders: readonly NewOrder[],
): Promise<Result<readonly Write[], DepotGone | PlanningNotFound | Conflict>> => {
  const [list, { depot }] = await Promise.all([needs.rounds.all(), needs.depots.all()])
  const here = new Set(orders.flatMap(({ code }) => list.round(code)?.stops.map((stop) => stop.depot) ?? []))
  const writes: Write[] = []
  for (const order of orders) {
    const round = list.round(order.code)
    if (!round) return refused({ kind: 'not-found', subject: `round ${order.code}` })
    if (round.version !== order.version) return changedMeanwhile(round, order.version)
    const depots = order.stops.filter((stop) => !isHome(stop))
    const joined = depots.filter((code) => !here.has(code))
    const gone = joined.find((code) => depot(code)?.archived !== false)
    if (gone !== undefined) return refused({ kind: 'depot-gone', depot: gone })
    const stops = depots.map((code) => ({ depot: code }))
    const next: Round = { ...round, stops, version: round.version + 1 }
    writes.push(needs.rounds.replaceRound(next, round.version), ...joined.map(needs.depots.depotExists))
  }
  return ok([...writes, ...(await homesWritten(needs, orders))])
}

const changedMeanwhile = ({ code, version: currentVersion }: Round, version: number) =>
  refused({ kind: 'changed-meanwhile', subject: `round ${code}`, version, currentVersion } as const)

/** Homes that are not delivered to that day keep their place behind the stop they followed. */
const homesWritten = async (
  { planning, rounds }: Pick<PlanningNeeds, 'planning' | 'rounds'>,
  orders: readonly NewOrder[],
): Promise<readonly Write[]> => {
  if (!orders.some(({ stops }) => stops.some(isHome))) return []
  const [kept, list] = await Promise.all([planning.homeOrders(), rounds.all()])
  const next = orders.map(({ code, stops }) => {
    const depots = list.round(code)?.stops.map(({ depot }) => depot) ?? []
    const former = formerOrder(depots, kept.orders[code] ?? [], stops)
    return [code, wholeOrder(former, new Set([...depots, ...stops]), stops)] as const
  })
  const homes = { orders: { ...kept.orders, ...Object.fromEntries(next) }, version: kept.version + 1 }
  return [planning.writeHomeOrders(homes)]
}
