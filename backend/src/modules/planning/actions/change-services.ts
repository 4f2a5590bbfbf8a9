import type { InvalidInput } from '#kernel/fields'
import { checking } from '#kernel/fields'
import { type Result, refused } from '#kernel/result'
import type { Conflict } from '#platform/dynamo'
import {
  changeServices as changed,
  isKey,
  type PlanningServices,
  type ServicesDetails,
} from '../domain/planning-services.ts'
import { PLANNING_FAMILY } from '../family.ts'
import type { PlanningNeeds } from './needs.ts'

type Needs = Pick<PlanningNeeds, 'planning' | 'routePlanner' | 'seal' | 'commit'>

/** Refused: the account is in use; choose another optimiser first. */
export interface KeyInUse {
  readonly kind: 'key-in-use'
}

/** Says who is asked for roads and for orders. (RND-03) */
export const changeServices = async (
  needs: Needs,
  edit: ServicesDetails & { readonly version: number },
): Promise<Result<PlanningServices, InvalidInput | Conflict>> => {
  const { version, ...typed } = edit
  const [services, closed] = await Promise.all([needs.planning.services(), needs.planning.closedKey()])
  if (services.version !== version) {
    const subject = 'planning services'
    return refused({ kind: 'changed-meanwhile', subject, version, currentVersion: services.version })
  }
  const { addressFault } = needs.routePlanner
  const next = changed(services, typed, { hasKey: closed !== undefined, addressFault })
  if (!next.ok) return next
  const { roads, optimiser } = next.value
  return needs.commit({
    writes: [needs.planning.writeServices(next.value)],
    facts: [{ kind: 'planning-services-changed', subject: 'planning', figures: { roads, optimiser } }],
    touches: [PLANNING_FAMILY],
    result: next.value,
  })
}

/** Keeps the key of the account, closed: it is sent to that account and never back to anybody. */
export const keepKey = async (
  needs: Needs,
  { key }: { readonly key: string },
): Promise<Result<null, InvalidInput | Conflict>> => {
  const check = checking()
  if (!isKey(key.trim())) check.refuse('key', 'not-a-key')
  const checked = check.result(needs.seal.close(key.trim()))
  return checked.ok ? writeKey(needs, checked.value, 'planning-key-kept') : checked
}

/** Forgets the key of the account; refused while the account is the one that is asked. */
export const forgetKey = async (needs: Needs): Promise<Result<null, KeyInUse | Conflict>> => {
  const { optimiser } = await needs.planning.services()
  return optimiser === 'spoke'
    ? refused({ kind: 'key-in-use' })
    : writeKey(needs, '', 'planning-key-forgotten')
}

const writeKey = (needs: Needs, closed: string, kind: string) =>
  needs.commit({
    writes: [needs.planning.writeKey(closed)],
    facts: [{ kind, subject: 'planning', figures: {} }],
    touches: [PLANNING_FAMILY],
    result: null,
  })
