import { ok, type Result, refused } from '#kernel/result'
import type { AccountDriver } from '../domain/planning-services.ts'
import type { GardenWithoutPosition } from './ground.ts'
import type { OrderService, PlanningNeeds, ServiceFault } from './needs.ts'
import { openKey } from './services.ts'

/** What to try: as typed, before it is saved. Without a key the one that is kept is tried. */
export type ServiceAsked =
  | { readonly service: 'osrm'; readonly url: string }
  | { readonly service: 'vroom'; readonly url: string }
  | { readonly service: 'spoke'; readonly key: string }

/** What happened: an answer with what it shows, or the fault. Nothing is written. */
export interface Trial {
  readonly answered: boolean
  readonly fault: ServiceFault | null
  readonly metres: number | null
  readonly seconds: number | null
  readonly drivers: readonly AccountDriver[]
}

type Needs = Pick<PlanningNeeds, 'planning' | 'settings' | 'routePlanner' | 'seal'>

/** Asks a service once, and tells what came of it. (RND-03) */
export const tryService = async (
  needs: Needs,
  asked: ServiceAsked,
): Promise<Result<Trial, GardenWithoutPosition>> => {
  const fault = 'url' in asked ? needs.routePlanner.addressFault(asked.url) : undefined
  if (fault) return ok(failed({ kind: fault }))
  if (asked.service === 'osrm') return tryRoads(needs, asked.url)
  const service = await orderServiceOf(needs, asked)
  if (!service) return ok(failed({ kind: 'key-unreadable' }))
  const tried = await needs.routePlanner.tryOptimiser(service)
  return ok(tried.ok ? { ...answered, drivers: tried.value.drivers } : failed(tried.refusal))
}

/** From the garden to a place some kilometres away: near enough for any map that has the garden on it. */
const tryRoads = async (needs: Needs, url: string): Promise<Result<Trial, GardenWithoutPosition>> => {
  const { latitude, longitude } = await needs.settings.garden()
  if (latitude === null || longitude === null) return refused({ kind: 'garden-without-position' })
  const away = { latitude: latitude + (latitude > 0 ? -AWAY : AWAY), longitude }
  const tried = await needs.routePlanner.tryRoads({ kind: 'osrm', url }, [{ latitude, longitude }, away])
  return ok(tried.ok ? { ...answered, ...tried.value } : failed(tried.refusal))
}

const orderServiceOf = async (
  needs: Needs,
  asked: Exclude<ServiceAsked, { readonly service: 'osrm' }>,
): Promise<OrderService | undefined> => {
  if (asked.service === 'vroom') return { kind: 'vroom', url: asked.url }
  const key = asked.key.trim() || (await openKey(needs))
  return key ? { kind: 'spoke', key, drivers: [] } : undefined
}

const AWAY = 0.05
const answered: Trial = { answered: true, fault: null, metres: null, seconds: null, drivers: [] }
const failed = (fault: ServiceFault): Trial => ({ ...answered, answered: false, fault })
