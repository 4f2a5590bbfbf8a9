import type { Day } from '#kernel/day'
import { type Result, refused } from '#kernel/result'
import { ROUNDS_FAMILY } from '#modules/rounds'
import type { Conflict } from '#platform/dynamo'
import {
  type Acceptance,
  handMade,
  type NothingToAccept,
  type OrderEdit,
  type StopsDiffer,
} from '../domain/acceptance.ts'
import { depotOf, formerOrder, isHome } from '../domain/home-stop.ts'
import { PLANNING_FAMILY } from '../family.ts'
import type { PlanningNeeds, PlanningNotFound } from './needs.ts'
import { type DepotGone, ordersWritten } from './orders-written.ts'

type Needs = Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots' | 'clock' | 'commit' | 'newId'>

/** Gives rounds the orders that somebody made by hand, all at once; undone like an accepted proposal. (RND-03) */
export const setOrders = async (
  needs: Needs,
  edit: { readonly day: Day; readonly rounds: readonly OrderEdit[]; readonly by: string },
): Promise<Result<Acceptance, NothingToAccept | StopsDiffer | DepotGone | PlanningNotFound | Conflict>> => {
  const { round } = await needs.rounds.all()
  const stranger = edit.rounds.find(({ code }) => round(code) === undefined)
  if (stranger) return refused({ kind: 'not-found', subject: `round ${stranger.code}` })
  const { orders: kept } = await needs.planning.homeOrders()
  const depotsOf = (code: string) => round(code)?.stops.map(({ depot }) => depot) ?? []
  const named = edit.rounds.flatMap(({ stops }) => stops.filter(isHome))
  const formerStops = ({ code, stops }: OrderEdit) => {
    // A home whose depot left the round was here; where the depot stays, another round's homes are its own.
    const here = named.filter((home) => stops.includes(home) || !stops.includes(depotOf(home)))
    const former = formerOrder(depotsOf(code), kept[code] ?? [], here)
    return former.filter((stop) => !isHome(stop) || here.includes(stop))
  }
  const who = { atMs: needs.clock.nowMs(), by: edit.by }
  const made = handMade(needs.newId<'proposal'>(), edit.day, edit.rounds, { ...who, formerStops })
  if (!made.ok) return made
  const changed = new Set(made.value.rounds.map(({ code }) => code))
  const orders = edit.rounds.filter(({ code }) => changed.has(code))
  const writes = await ordersWritten(needs, orders)
  if (!writes.ok) return writes
  return needs.commit({
    writes: [needs.planning.insertAcceptance(made.value), ...writes.value],
    facts: orders.map(({ code, stops }) => ({
      kind: 'order-made',
      subject: `round ${code}`,
      figures: { stops: stops.join(', ') },
    })),
    touches: [ROUNDS_FAMILY, PLANNING_FAMILY],
    result: made.value,
  })
}
