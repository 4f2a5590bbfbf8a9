import type { InvalidInput } from '#kernel/fields'
import { checking } from '#kernel/fields'
import { type Refusal, type Result, refused } from '#kernel/result'
import type { Conflict, Write } from '#platform/dynamo'
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
export const changeServices = (
  needs: Needs,
  edit: ServicesDetails & { readonly version: number },
): Promise<Result<PlanningServices, InvalidInput | Conflict>> =>
  decidedAlone(needs, async (alone) => {
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
      writes: [needs.planning.writeServices(next.value), ...alone],
      facts: [{ kind: 'planning-services-changed', subject: 'planning', figures: { roads, optimiser } }],
      touches: [],
      result: next.value,
    })
  })

/** Keeps the key of the account, closed: it is sent to that account and never back to anybody. */
export const keepKey = async (
  needs: Needs,
  { key }: { readonly key: string },
): Promise<Result<null, InvalidInput | Conflict>> => {
  const check = checking()
  if (!isKey(key.trim())) check.refuse('key', 'not-a-key')
  const checked = check.result(needs.seal.close(key.trim()))
  if (!checked.ok) return checked
  return needs.commit({
    writes: [needs.planning.writeKey(checked.value)],
    facts: [{ kind: 'planning-key-kept', subject: 'planning', figures: {} }],
    touches: [PLANNING_FAMILY],
    result: null,
  })
}

/** Forgets the key of the account; refused while the account is the one that is asked. */
export const forgetKey = (needs: Needs): Promise<Result<null, KeyInUse | Conflict>> =>
  decidedAlone(needs, async (alone) => {
    const { optimiser } = await needs.planning.services()
    if (optimiser === 'spoke') return refused({ kind: 'key-in-use' })
    return needs.commit({
      writes: [needs.planning.forgetKey(), ...alone],
      facts: [{ kind: 'planning-key-forgotten', subject: 'planning', figures: {} }],
      touches: [],
      result: null,
    })
  })

const TRIES = 8
const ALONE = 'services and key of planning'

/** The account is asked with a key or not at all: when either changed meanwhile, it is decided again on both. */
const decidedAlone = async <T, R extends Refusal>(
  { planning }: Needs,
  decide: (alone: readonly Write[]) => Promise<Result<T, R | Conflict>>,
): Promise<Result<T, R | Conflict>> => {
  for (let turn = 1; ; turn++) {
    const decided = await decide(await planning.alone(ALONE))
    if (decided.ok || turn === TRIES) return decided
    const { subject } = decided.refusal as { readonly subject?: unknown }
    if (subject !== ALONE) return decided
  }
}
