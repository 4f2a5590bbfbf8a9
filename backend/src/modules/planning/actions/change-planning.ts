import type { InvalidInput } from '#kernel/fields'
import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import {
  changePlanning as changed,
  type PlanningDetails,
  type PlanningSettings,
  type WindowReversed,
} from '../domain/planning-settings.ts'
import { PLANNING_FAMILY } from '../family.ts'
import type { OrderLocks } from '../store/planning-store.ts'
import type { PlanningNeeds, PlanningNotFound } from './needs.ts'

type Needs = Pick<PlanningNeeds, 'planning' | 'rounds' | 'depots' | 'commit'>

/** Gives the planning other vehicles, hours and times at stops, all at once. (RND-03) */
export const changePlanning = async (
  needs: Needs,
  edit: PlanningDetails & { readonly version: number },
): Promise<Result<PlanningSettings, InvalidInput | WindowReversed | Conflict | PlanningNotFound>> => {
  const [settings, { depot }] = await Promise.all([needs.planning.settings(), needs.depots.all()])
  const { version, ...typed } = edit
  const stranger = typed.hours.find((hours) => depot(hours.depot) === undefined)
  if (stranger) return refused({ kind: 'not-found', subject: `depot ${stranger.depot}` })
  if (settings.version !== version) return changedMeanwhile('planning', version, settings.version)
  const next = changed(settings, typed)
  if (!next.ok) return next
  const vehicles = next.value.vehicles.map(({ code }) => code).join(', ')
  return needs.commit({
    writes: [needs.planning.writeSettings(next.value)],
    facts: [{ kind: 'planning-changed', subject: 'planning', figures: { vehicles } }],
    touches: [PLANNING_FAMILY],
    result: next.value,
  })
}

/** Says which rounds keep the order they have, whatever is optimised. (RND-03) */
export const lockOrders = async (
  needs: Needs,
  edit: OrderLocks,
): Promise<Result<OrderLocks, Conflict | PlanningNotFound>> => {
  const [locks, { round }] = await Promise.all([needs.planning.locks(), needs.rounds.all()])
  if (locks.version !== edit.version) return changedMeanwhile('order locks', edit.version, locks.version)
  const stranger = edit.rounds.find((code) => round(code) === undefined)
  if (stranger !== undefined) return refused({ kind: 'not-found', subject: `round ${stranger}` })
  const next = { rounds: [...new Set(edit.rounds)].toSorted(), version: edit.version + 1 }
  return needs.commit({
    writes: [needs.planning.writeLocks(next)],
    facts: [{ kind: 'orders-locked', subject: 'planning', figures: { rounds: next.rounds.join(', ') } }],
    touches: [PLANNING_FAMILY],
    result: next,
  })
}

const changedMeanwhile = (subject: string, version: number, currentVersion: number) =>
  refused({ kind: 'changed-meanwhile', subject, version, currentVersion } as const)
